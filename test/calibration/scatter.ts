/** One dot: where it is, and which of the two groups it belongs to. */
export interface Dot { x: number, y: number, filled: boolean }

export interface Scatter {
  title: string
  xLabel: string
  yLabel: string
  xMax: number
  yMax: number
  dots: Dot[]
  /** Reference line through these two points. */
  line?: [number, number, number, number]
  legend: { filled: string, hollow: string }
}

const WIDTH = 640
const HEIGHT = 400
const LEFT = 56
const BOTTOM = 48
const TOP = 60

/** A scatter plot as SVG text, in the project's ink on paper. */
export function scatterSvg({ title, xLabel, yLabel, xMax, yMax, dots, line, legend }: Scatter): string {
  const x = (value: number) => (LEFT + (Math.min(value, xMax) / xMax) * (WIDTH - LEFT - 16)).toFixed(1)
  const y = (value: number) => (HEIGHT - BOTTOM - (Math.min(value, yMax) / yMax) * (HEIGHT - BOTTOM - TOP)).toFixed(1)
  const ticks = [0, 0.25, 0.5, 0.75, 1]
  const circle = (dot: Dot) => `<circle cx="${x(dot.x)}" cy="${y(dot.y)}" r="3" fill="${dot.filled ? '#0072B2' : 'none'}" stroke="${dot.filled ? '#0072B2' : '#8A8F98'}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#22262B">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#FAF8F3"/>
<text x="${LEFT}" y="22" font-size="13" font-weight="600">${title}</text>
${ticks.map(t => `<text x="${x(t * xMax)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${+(t * xMax).toFixed(2)}</text><text x="${LEFT - 8}" y="${y(t * yMax)}" dy="4" text-anchor="end">${+(t * yMax).toFixed(2)}</text>`).join('\n')}
<path d="M${x(0)} ${y(yMax)}V${y(0)}H${x(xMax)}" fill="none" stroke="#22262B"/>
<text x="${(LEFT + WIDTH) / 2}" y="${HEIGHT - 8}" text-anchor="middle">${xLabel}</text>
<text x="14" y="${HEIGHT / 2}" text-anchor="middle" transform="rotate(-90 14 ${HEIGHT / 2})">${yLabel}</text>
${line ? `<path d="M${x(line[0])} ${y(line[1])}L${x(line[2])} ${y(line[3])}" stroke="#22262B" stroke-dasharray="4 4"/>` : ''}
${[...dots].sort((a, b) => Number(a.filled) - Number(b.filled)).map(circle).join('\n')}
<g transform="translate(${LEFT + 4} 38)"><circle cy="-4" r="3" fill="#0072B2"/><text x="8">${legend.filled}</text><circle cx="310" cy="-4" r="3" fill="none" stroke="#8A8F98"/><text x="318">${legend.hollow}</text></g>
</svg>
`
}
