// How fast documents are read, and how memory grows with the largest: invented newsletters of 1, 2, 4 and 8 MB,
// and hostile ones of 1 MB. Prints megabytes (UTF-8) a second of processor time, of all threads.
// With --library as a program that brings the reading in has it, otherwise with the setting of V8 that `zhimai read` makes.
import { compileLess } from '../dist/cli/reading/compile-less.js'
import { extract } from '../dist/extraction/extract.js'

const item = `【工作动态】
松原县与柏林县签署地方志工作合作协议
3月8日，松原县地方志办公室、柏林县地方志办公室在松原县召开座谈会，签署《松原柏林两县地方志工作合作协议》。松原县地方志办公室主任王建国、柏林县地方志办公室主任李向东出席会议并讲话。
一是建立联席会议制度，研究两县地方志工作事项。
二是联合编纂《松原柏林河流志》《松原柏林年鉴》等书籍。
会上，双方互赠地方志书12种30册。
近年来，两县在修志编鉴、地情开发、旧志整理等方面做了大量工作，取得了良好的社会效益，受到各界好评。（松原县地方志办）
`
const newsletter = (bytes) =>
  `松原地方志简报 第3期\n${item.repeat(Math.ceil(bytes / Buffer.byteLength(item)))}`
const megabyte = 1_000_000

/** The same newsletter with other counties, people and days in each item: what is known of a name helps less. */
const first = [...'松柏清平安长永武东西南北云石金玉龙凤青白临新广大']
const second = [...'原林河川阳山江溪水丰宁昌城门泉湖岭源海陵']
const given = ['建国', '向东', '志远', '晓明', '文华', '思齐', '国强', '海燕', '立群', '永年', '学敏', '秋实']
const family = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗']
const pick = (list, i) => list[i % list.length]
const place = (i) => pick(first, i) + pick(second, Math.floor(i / first.length))
const person = (i) => pick(family, i) + pick(given, Math.floor(i / family.length))
const otherItem = (i) =>
  item
    .replaceAll('松原', place(i * 7))
    .replaceAll('柏林', place(i * 11 + 3))
    .replaceAll('王建国', person(i))
    .replaceAll('李向东', person(i * 3 + 1))
    .replaceAll('3月8日', `${1 + (i % 12)}月${1 + (i % 28)}日`)
const varied = (bytes) => {
  const items = Array.from({ length: Math.ceil(bytes / Buffer.byteLength(item)) }, (_, i) => otherItem(i))
  return `松原地方志简报 第3期\n${items.join('')}`
}
const fill = (piece, bytes = megabyte) => piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)))

if (!process.argv.includes('--library')) compileLess()

const inputs = [
  ['warm-up', newsletter(megabyte / 4)],
  ['newsletters, 1 MB', newsletter(megabyte)],
  ['newsletters, 2 MB', newsletter(2 * megabyte)],
  ['newsletters, 4 MB', newsletter(4 * megabyte)],
  ['newsletters, 8 MB', newsletter(8 * megabyte)],
  ['other names each, 1 MB', varied(megabyte)],
  ['other names each, 4 MB', varied(4 * megabyte)],
  ['one line, 5 MB', newsletter(5 * megabyte).replaceAll('\n', '')],
  ['《 never closed', fill('《松原县志')],
  ['posts without names', fill('主任、')],
  ['regions without an office', fill('松原县、')],
  ['lone surrogates', fill('\uD834志')],
]

console.log('input                        MB   seconds   MB/s   heap MB')
for (const [name, text] of inputs) {
  globalThis.gc?.()
  const before = process.cpuUsage()
  const { entities } = extract('bench', text)
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  const size = Buffer.byteLength(text) / megabyte
  const heap = process.memoryUsage().heapUsed / megabyte
  if (entities.length === 0) throw new Error(`${name}: not even the document was read`)
  const figures = [size.toFixed(1), seconds.toFixed(2), (size / seconds).toFixed(2), heap.toFixed(0)]
  console.log(name.padEnd(27), ...figures.map((figure) => figure.padStart(7)))
}
