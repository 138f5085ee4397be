// Only the parts of chart.js that the app uses; fetched after the first picture.
import { BarController, BarElement, CategoryScale, Chart, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, LineController, LineElement, PointElement, Tooltip)
Chart.defaults.font.family = '"Inter Variable", system-ui, sans-serif'
Chart.defaults.font.size = 0.8 * parseFloat(getComputedStyle(document.documentElement).fontSize)

export { Chart }
