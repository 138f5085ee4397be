import '@fontsource-variable/inter/wght.css'
import { mount } from 'svelte'
import App from './App.svelte'
import './app.css'
import { connect } from './engine.ts'
import { rememberedLanguage } from './memory.ts'
import { Session } from './session.svelte.ts'
import { preferredLanguage } from './text/index.ts'
import { applyTheme, light } from './theme.ts'

applyTheme(light, document.documentElement)

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'battue' })
const session = new Session(connect(worker))
session.lang = rememberedLanguage() ?? preferredLanguage(navigator.languages)
session.setStill(matchMedia('(prefers-reduced-motion: reduce)').matches)

const target = document.getElementById('app')
if (target) {
  // What stands there is for when none of this runs.
  target.replaceChildren()
  mount(App, { target, props: { session } })
}
