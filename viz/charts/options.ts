import type { ChartOptions } from 'chart.js'
import type { Theme } from '../theme.ts'

/** What both charts share: calm, no animation, one axis of seasons that is there from the start. `highest`: a value that must fit in. */
export function options<Kind extends 'line' | 'bar'>(theme: Theme, number: (value: number) => string, highest = 0): ChartOptions<Kind> {
  const shared: ChartOptions<'line' | 'bar'> = {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    interaction: { mode: 'index', intersect: false },
    layout: { padding: { top: 6, right: 8 } },
    scales: {
      x: {
        offset: true,
        grid: { display: false },
        border: { color: theme.edge },
        ticks: { color: theme.inkSoft, maxRotation: 0, autoSkipPadding: 12 },
      },
      y: {
        beginAtZero: true,
        suggestedMax: Math.max(10, highest),
        border: { display: false },
        grid: { color: theme.line },
        ticks: { color: theme.inkSoft, maxTicksLimit: 5, precision: 0, callback: value => number(Number(value)) },
      },
    },
    plugins: {
      tooltip: {
        backgroundColor: theme.ink, titleColor: theme.paper, bodyColor: theme.paper, cornerRadius: 8, boxPadding: 4,
        callbacks: { label: item => ` ${item.dataset.label ?? ''}: ${number(Number(item.parsed.y))}` },
      },
    },
  }
  return shared as ChartOptions<Kind>
}
