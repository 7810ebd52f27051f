import { cp, mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { ReviewFolder } from '../../src/review/review-folder.js'

const INDENT = '\u3000'

/** An invented notice, and what it is called. */
export const NOTICE_NAME = '甘肃-2021'
export const NOTICE = `甘肃省地方志办公室
关于开展年鉴质量检查的通知

甘志办发〔2021〕7号

各市（州）地方志办公室：

${INDENT}${INDENT}2021年5月6日，甘肃省地方志办公室与陕西省地方志办公室在兰州签署《甘陕地方志合作协议》。甘肃省地方志办公室主任李明，陕西省地方志办公室主任王强出席签约仪式并致辞。

一、工作任务
1.编纂《陇上年鉴（2021）》。
责任单位：省志年鉴处、机关各处
2.建设陇上数字方志馆。
责任单位：信息处

甘肃省地方志办公室
2021年6月1日
`

/** A second one, about another person of the same name. */
export const REPORT_NAME = '青海-2022'
export const REPORT = `青海省档案馆
关于开展业务培训的通知

青档发〔2022〕3号

各市（州）档案馆：

${INDENT}${INDENT}2022年3月8日，青海省档案馆在西宁举办业务培训会。青海省档案馆馆长李明出席培训会并讲话。

青海省档案馆
2022年3月10日
`

/** An empty folder, removed when the test ends. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zhimai-review-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A folder of sources without facts, with the two documents beside it. */
export async function sources(): Promise<{
  folder: string
  notice: string
  report: string
  review: ReviewFolder
}> {
  const root = await emptyFolder()
  const folder = join(root, 'sources')
  await mkdir(folder)
  const notice = join(root, `${NOTICE_NAME}.txt`)
  const report = join(root, `${REPORT_NAME}.txt`)
  await writeFile(notice, NOTICE)
  await writeFile(report, REPORT)
  return { folder, notice, report, review: new ReviewFolder(folder) }
}

/** A copy of the sources that come with Zhimai. */
export async function seeds(): Promise<{ folder: string; review: ReviewFolder }> {
  const folder = join(await emptyFolder(), 'sources')
  await cp('seed', folder, { recursive: true })
  return { folder, review: new ReviewFolder(folder) }
}
