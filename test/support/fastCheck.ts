import fc from 'fast-check'

// Property tests draw the same cases in every run, so that a change that passes here passes everywhere. Now and then it
// pays to look further: FUZZ=random draws new ones.
if (process.env['FUZZ'] !== 'random') fc.configureGlobal({ seed: 20261124 })
