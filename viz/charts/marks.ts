import type { Chart, Plugin } from 'chart.js'
import { shapeOf, traceShape } from '../shapes.ts'
import { colourOf, type Theme } from '../theme.ts'
import { placed, type Mark } from './changes.ts'
import type { Kind } from './datasets.ts'

/** A short line carries a shape at every point; a longer one at every so many, each organisation in turn, and at the last. */
const MOST_SHAPES = 8
const EVERY = 6

/** Draws every point of dataset o in the shape of organisation o, as on the field. */
export function shapes(theme: Theme): Plugin<Kind> {
  return {
    id: 'shapes',
    afterDatasetsDraw(chart) {
      const { ctx } = chart
      ctx.save()
      ctx.lineWidth = 1
      ctx.strokeStyle = theme.ink
      chart.getSortedVisibleDatasetMetas().forEach(({ index, data }) => {
        ctx.fillStyle = colourOf(theme, index)
        data.forEach((point, k) => {
          if (data.length > MOST_SHAPES && k < data.length - 1 && (k + index) % EVERY !== 0) return
          const { x, y } = point.getProps(['x', 'y'], true)
          ctx.beginPath()
          traceShape(ctx, shapeOf(index), x, y, 4)
          ctx.fill('evenodd')
          ctx.stroke()
        })
      })
      ctx.restore()
    },
  }
}

/** A short dash across every bar at the level of that season. */
export function levels(values: () => readonly number[], theme: Theme): Plugin<Kind> {
  return {
    id: 'levels',
    afterDatasetsDraw({ ctx, scales }) {
      const { x, y } = scales
      if (!x || !y) return
      const half = (x.width / Math.max(1, x.getLabels().length)) * 0.46
      ctx.save()
      ctx.strokeStyle = theme.ink
      ctx.lineWidth = 2
      ctx.beginPath()
      values().forEach((value, k) => {
        if (!Number.isFinite(value)) return
        const middle = x.getPixelForValue(k), at = y.getPixelForValue(value)
        ctx.moveTo(middle - half, at)
        ctx.lineTo(middle + half, at)
      })
      ctx.stroke()
      ctx.restore()
    },
  }
}

/** A pale line with dots through the values of the run before: over bars, where a rim of paper keeps it readable, and behind lines. */
export function trace(values: () => readonly number[], isOver: () => boolean, theme: Theme): Plugin<Kind> {
  const draw = ({ ctx, scales: { x, y } }: Chart<Kind>) => {
    if (!x || !y) return
    const points = values().flatMap((value, k) => (Number.isFinite(value) ? [{ x: x.getPixelForValue(k), y: y.getPixelForValue(value) }] : []))
    ctx.save()
    ctx.lineJoin = 'round'
    for (const [colour, width] of [[theme.paper, 2], [theme.edge, 0]] as const) {
      ctx.strokeStyle = ctx.fillStyle = colour
      ctx.lineWidth = 1.5 + width
      ctx.beginPath()
      for (const point of points) ctx.lineTo(point.x, point.y)
      ctx.stroke()
      ctx.beginPath()
      for (const point of points) {
        ctx.moveTo(point.x, point.y)
        ctx.arc(point.x, point.y, 2.2 + width / 2, 0, 2 * Math.PI)
      }
      ctx.fill()
    }
    ctx.restore()
  }
  return {
    id: 'trace',
    beforeDatasetsDraw(chart) { if (!isOver()) draw(chart) },
    afterDatasetsDraw(chart) { if (isOver()) draw(chart) },
  }
}

/** A pale band behind the season shown, while people look back: later ones are there, too. */
export function present(season: () => number | null, theme: Theme): Plugin<Kind> {
  return {
    id: 'present',
    beforeDatasetsDraw({ ctx, chartArea, scales: { x } }) {
      const shown = season()
      if (!x || shown === null) return
      const wide = x.width / Math.max(1, x.getLabels().length)
      ctx.save()
      ctx.fillStyle = theme.line
      ctx.fillRect(x.getPixelForValue(shown - 1) - wide / 2, chartArea.top, wide, chartArea.height)
      ctx.restore()
    },
  }
}

/** Room above a chart for the texts of changes, px. */
export const MARK_ROOM = 14

/** A dashed line before each season from which something is different, with what that is above it. */
export function changes(marks: () => readonly Mark[], theme: Theme): Plugin<Kind> {
  return {
    id: 'changes',
    beforeDatasetsDraw({ ctx, chartArea, options: { font }, scales: { x } }) {
      const seen = x ? marks().filter(({ season }) => season <= x.getLabels().length) : []
      if (!x || seen.length === 0) return
      const at = seen.map(({ season }) => (season === 1 ? chartArea.left : (x.getPixelForValue(season - 2) + x.getPixelForValue(season - 1)) / 2))
      ctx.save()
      ctx.strokeStyle = ctx.fillStyle = theme.inkSoft
      ctx.setLineDash([3, 3])
      ctx.beginPath()
      for (const each of at) {
        ctx.moveTo(each, chartArea.top - MARK_ROOM)
        ctx.lineTo(each, chartArea.bottom)
      }
      ctx.stroke()
      ctx.font = `${font?.size ?? 12}px ${font?.family ?? 'sans-serif'}`
      ctx.textBaseline = 'top'
      for (const { x: from, align, text } of placed(seen, at, chartArea.left, chartArea.right, each => ctx.measureText(each).width)) {
        ctx.textAlign = align
        ctx.fillText(text, from, chartArea.top - MARK_ROOM)
      }
      ctx.restore()
    },
  }
}

/** A thin line at the season that is pointed at or read. */
export function pointer(season: () => number | null, theme: Theme): Plugin<Kind> {
  return {
    id: 'pointer',
    beforeDatasetsDraw({ ctx, chartArea, scales: { x } }) {
      const read = season()
      if (!x || read === null) return
      ctx.save()
      ctx.strokeStyle = theme.ink
      ctx.lineWidth = 1
      ctx.beginPath()
      ctx.moveTo(x.getPixelForValue(read - 1), chartArea.top)
      ctx.lineTo(x.getPixelForValue(read - 1), chartArea.bottom)
      ctx.stroke()
      ctx.restore()
    },
  }
}
