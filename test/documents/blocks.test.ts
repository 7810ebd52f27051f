import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/documents/blocks.js'

const roles = (text: string): string[] => parseDocument(text).blocks.map(({ role }) => role)

const notice = `松原县地方志办公室
关于印发《2024年地方志工作要点》的通知
松志办〔2024〕6号
各乡镇人民政府、县级各部门：
现将《2024年地方志工作要点》印发你们，请认真贯彻落实。
附件：2024年地方志工作要点
松原县地方志办公室
2024年3月1日
附件
2024年地方志工作要点
一、加快编纂进度
1. 完成《松原县志》初稿。
责任单位：编纂科
（此件公开发布）
抄送：县委办公室。
松原县地方志办公室2024年3月1日印发
请点击查看原文：
松原县地方志办公室关于印发要点的通知
用户登录`

describe('parseDocument', () => {
  it('finds the parts of a notice with its annex, imprint and the page around it', () => {
    expect(roles(notice)).toEqual([
      'title',
      'number',
      'addressees',
      'body',
      'attachmentNote',
      'signature',
      'date',
      'annex',
      'annexTitle',
      'body',
      'body',
      'responsibility',
      'noise',
      'imprint',
      'imprint',
      'noise',
      'noise',
      'noise',
    ])
  })

  it('reads a title over several lines as one', () => {
    expect(parseDocument(notice).blocks[0]?.text).toBe(
      '松原县地方志办公室关于印发《2024年地方志工作要点》的通知',
    )
  })

  it('finds columns, items and sources of a newsletter', () => {
    const text = `松原地方志简报 第3期
【工作动态】
松原县召开年鉴评审会
3月8日，松原县地方志办召开评审会。（松原县地方志办）
柏林县志出版
近日，《柏林县志》出版发行。
（柏林县地方志办）
报：县委，县政府。`
    expect(roles(text)).toEqual([
      'masthead',
      'column',
      'itemTitle',
      'body',
      'itemTitle',
      'body',
      'source',
      'imprint',
    ])
  })

  it('finds columns in other brackets', () => {
    const text = `松原地方志简报
〔要  闻〕
松原县召开年鉴评审会
3月8日，松原县地方志办召开评审会。`
    expect(roles(text)).toEqual(['title', 'column', 'itemTitle', 'body'])
  })

  it('finds source and time of a web page, and takes its menus for noise', () => {
    const text = `您的位置：首页 > 新闻
松原县志出版
来源：松原县地方志办 发布时间：2024-03-08 10:00:00 浏览次数：
0017c3f584534a16b333621bc36bd90f.png
3月7日，《松原县志》出版。
版权所有 松原县人民政府`
    expect(roles(text)).toEqual(['noise', 'title', 'byline', 'noise', 'body', 'noise'])
  })

  it('does not read a table of contents as the chapters themselves', () => {
    const text = `松原县地方志工作办法
目 录
第一章 总则
第二章 附则
第一章 总则
第一条 为了规范地方志工作，制定本办法。
第二章 附则
第二条 本办法自发布之日起施行。`
    expect(roles(text)).toEqual(['title', 'noise', 'noise', 'noise', 'body', 'body', 'body', 'body'])
  })
})
