import { graphToCsv, graphToJson } from '../exports/graph-files.js'
import { toGraphml, type PicturedGraph } from '../exports/graphml.js'
import { fileName, saveFile } from '../exports/save.js'
import { toSvg } from '../exports/svg.js'
import { Menu } from '../parts/menu.js'
import { useTexts } from '../texts/texts.js'
import type { Picture } from './canvas.js'

interface ExportMenuProperties {
  readonly name: string
  readonly graph: PicturedGraph
  readonly picture: Picture | undefined
}

/** Keeps what is shown as a file: picture, drawing, or data. */
export function ExportMenu({ name, graph, picture }: ExportMenuProperties) {
  const texts = useTexts()
  const { formats } = texts.graph
  const save = (extension: string, type: string, content: string | Blob): void =>
    saveFile(fileName(name, extension), type, content)
  return (
    <Menu label={texts.graph.exports} side="left">
      {picture ? (
        <button
          type="button"
          className="button"
          onClick={() => void picture.png().then((png) => save('png', 'image/png', png))}
        >
          {formats.png}
        </button>
      ) : null}
      <button
        type="button"
        className="button"
        onClick={() => save('svg', 'image/svg+xml', toSvg(graph, texts))}
      >
        {formats.svg}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => save('graphml', 'application/xml', toGraphml(graph))}
      >
        {formats.graphml}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => save('csv', 'text/csv', graphToCsv(graph, texts))}
      >
        {formats.csv}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => save('json', 'application/json', graphToJson(graph))}
      >
        {formats.json}
      </button>
    </Menu>
  )
}
