import { anyOf } from './matches.js'

/** What web pages put around a document and what is none of it: whole paragraphs as read, or what they open with. */
const CHROME = anyOf(
  [
    /^(?:用户登录|登录|注册|立即注册|还没有账号[?？]?|没有账号[?？]?|忘记密码[?？]?)$/,
    /^(?:打印|关闭|关闭窗口|打印本页|返回顶部|返回首页|首页|网站首页|TOP|全文|标题|导航展开|分享|分享到.{0,20}|收藏|纠错|无障碍阅读|长者版|设为首页|加入收藏|正文|字体.{0,12})$/,
    /^[•·]\s*(?:全文|标题|设为首页|加入收藏|无障碍阅读|长者版)$/,
    /^(?:您(?:的|当前的)?位置|当前位置|现在的位置)\s*[:：]/,
    /^您好[,，].{0,20}(?:登录|注册)/,
    /^(?:[-·•] ?)?(?:上一篇|下一篇|上一条|下一条|相关链接|相关阅读|相关新闻|延伸阅读|热门推荐|推荐阅读|友情链接|最近更新)\s*[:：]?/,
    /^[0-9a-f]{16,}\.(?:png|jpe?g|gif)$/,
    /^.{0,40}\.(?:png|jpe?g|gif|docx?|pdf)$/,
    /^(?:扫一扫|微信扫一扫|手机扫一扫).{0,30}$/,
    /^[^，。]{2,60}[（(][^（()）]{2,30}(?:供图|摄影|摄|图)[）)]$/,
    /^[^，。]{0,80}(?: > |>>|＞＞)[^，。]{0,80}$/,
    /^欢迎光临|^[^，。]{2,8}(?:网|網|网站)$/,
    /^(?:[^\s，。《》]{2,6} ){4,}[^\s，。《》]{2,6}$/,
    /^(?:小|大|中)字号$/,
    /^[^，。《》]{2,12}(?:网|網)\s?[-—|]{1,2}/,
    /^原标题\s*[:：]/,
    /^(?:(?:政府)?信息公开(?:首页|目录)?|通知公告|公告公示|公示公告|政策(?:法规|文件|解读)|工作动态|新闻(?:动态|中心)|文章属性|(?:• ?)?(?:无障碍|长辈版)|# ?)$/,
    /^<!--.{0,60}-->$/,
    /^[-•·∙*] ?(?:文档编号|上传时间|格式|页数|大小)\s*[:：]/,
    /^《[^》]{2,80}\.(?:docx?|pdf)》由会员/,
    /^[|｜*•·_=—-]{1,20}$/,
    /^(?:手机版|相关文件[:：]?|相关附件[:：]?)$/,
    /^(?:浏览次数|点击数|阅读次数|访问量|栏目)\s*[:：]/,
    /^[（(]\s*(?:此件)?(?:主动公开|依申请公开|公开发布|此件公开发布|此件主动公开)\s*[）)]$/,
  ],
  'i',
)
const LEGAL = /ICP备|公网安备|版权所有|COPYRIGHT|Copyright|All Rights Reserved/

/** From such a paragraph on, nothing is part of the document any more. */
const END_OF_DOCUMENT = /^(?:新闻推荐|推荐新闻|请点击查看原文|点击查看原文|查看原文|阅读原文)/

/** Whether a paragraph is site chrome: menus, log-in forms, picture names and captions, copyright lines. */
export function isNoise(text: string): boolean {
  return text.length <= 200 && (CHROME.test(text) || LEGAL.test(text))
}

/** Whether the document is over with the paragraph before this one. */
export function endsDocument(text: string): boolean {
  return text.length <= 60 && END_OF_DOCUMENT.test(text)
}
