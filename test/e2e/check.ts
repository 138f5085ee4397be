import type { Page } from 'playwright-core'

/** One thing a visitor does, on a page of its own that has just opened. Throws when it does not work. */
export interface Check { name: string, locale: string, run: (page: Page) => Promise<void> }
