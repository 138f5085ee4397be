import type { ChartOptions } from 'chart.js'
import type { Theme } from '../theme.ts'
import type { Kind } from './datasets.ts'

interface Wanted {
  theme: Theme
  /** The numbers of the upright axis. */
  format: (value: number) => string
  /** Parts of a whole: the axis ends at 1. */
  isPart: boolean
  /** Lines of organisations, in their colours. */
  isShaped: boolean
  /** A value that must fit in, too. */
  highest: number
  /** Room above for the texts of changes, px. */
  above: number
  /** The season's name, and what is known of it. */
  title: (season: number) => string
  lines: (season: number) => string[]
}

/** What all charts share: calm, no animation, one axis of seasons that is there from the start. */
export function options({ theme, format, isPart, isShaped, highest, above, title, lines }: Wanted): ChartOptions<Kind> {
  const known = (items: { dataIndex: number }[]) => (items[0]?.dataIndex ?? 0) + 1
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    interaction: { mode: 'index', intersect: false },
    layout: { padding: { top: 6 + above, right: 8 } },
    scales: {
      x: {
        offset: true,
        grid: { display: false },
        border: { color: theme.edge },
        ticks: { color: theme.inkSoft, maxRotation: 0, autoSkipPadding: 12 },
      },
      y: {
        beginAtZero: true,
        suggestedMax: isPart ? 1 : Math.max(10, highest),
        border: { display: false },
        grid: { color: theme.line },
        ticks: { color: theme.inkSoft, maxTicksLimit: 5, ...(isPart ? {} : { precision: 0 }), callback: value => format(Number(value)) },
      },
    },
    plugins: {
      // One list of what is known, also of what plugins draw.
      tooltip: {
        backgroundColor: theme.surface, titleColor: theme.ink, bodyColor: theme.ink, borderColor: theme.edge, borderWidth: 1, cornerRadius: 8, boxPadding: 4, displayColors: isShaped,
        // Beside the season, not over it.
        yAlign: 'center',
        callbacks: {
          title: items => title(known(items)),
          label: ({ dataset, dataIndex }) => lines(dataIndex + 1).find(line => line.startsWith(`${dataset.label ?? ''}: `)) ?? '',
          afterBody: items => lines(known(items)).filter(line => !items.some(({ dataset }) => line.startsWith(`${dataset.label ?? ''}: `))),
        },
        filter: ({ dataset, dataIndex }) => lines(dataIndex + 1).some(line => line.startsWith(`${dataset.label ?? ''}: `)),
      },
    },
  }
}
