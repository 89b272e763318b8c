// The arrows between rooms, one table: [name, reason, from, to]. scripts/arrows.test.ts plants a violation of each.

/** Which rooms the files of a room may know, besides their own; `platform` and `db` serve any room. */
const rooms = {
  statistics: [],
  territory: [],
  questionnaire: [],
  audience: ['territory'],
  wave: ['questionnaire', 'audience', 'territory'],
  response: ['statistics', 'questionnaire', 'audience', 'wave', 'territory'],
  tabulation: ['statistics', 'territory', 'questionnaire', 'wave', 'response'],
  // Thresholds depend on whose privacy it is: a person's, a mayor's, an organisation's.
  disclosure: ['statistics', 'territory', 'audience', 'tabulation'],
  publication: ['tabulation', 'disclosure', 'wave', 'territory', 'questionnaire'],
  access: [],
  platform: [],
  db: [],
}

/** What a deed or an answer needs beyond its nouns: who is asking, and names of the plan to show or check. */
const alsoForQueriesAndCommands = {
  questionnaire: ['access', 'audience', 'wave'],
  audience: ['access', 'wave'],
  wave: ['access'],
  response: ['access'],
  tabulation: ['access', 'audience', 'disclosure'],
  disclosure: ['access', 'questionnaire', 'wave'],
  publication: ['access', 'audience'],
}

const deedOrAnswer = '\\.(query|command)\\.ts$'
const upstairs = '\\.(store|query|command)\\.ts$'
const ours = '^lib/[a-z]+/'

const table = [
  [
    'pages-ask-queries',
    'Rights are applied in queries and commands: a page or route that reads a store skips them.',
    { path: '^app/' },
    { path: '\\.store\\.ts$' },
  ],
  [
    'pages-show-what-is-protected',
    'Figures reach a page through disclosure or a publication; monitoring and weightings say no answer.',
    { path: '^app/' },
    {
      path: '^lib/tabulation/.*\\.query\\.ts$',
      pathNot: '/(monitoring|quality|weightings|propose-margin)\\.query\\.ts$',
    },
  ],
  [
    'public-pages-know-publications-only',
    'Only what an approved snapshot holds leaves the house.',
    { path: '^app/(\\(publish\\)/|api/v1/waves/[^/]+/figures)' },
    { path: '^lib/(response|tabulation)/' },
  ],
  [
    'public-pages-reach-no-response',
    'Nor by a detour: what they call reads the snapshot, not the cells.',
    { path: '^app/\\(publish\\)/' },
    { path: '^lib/(response|tabulation)/.*\\.(store|query|command)\\.ts$', reachable: true },
  ],
  [
    'data-is-rows',
    'Questionnaires and programmes are rows made by commands: an editor comes on top.',
    { path: '^(app|lib)/', pathNot: '\\.test\\.tsx?$' },
    { path: '^(prisma|scripts|e2e)/' },
  ],
  [
    'rooms-know-no-screen',
    'The rules can be tested, and moved, without a browser or a framework.',
    { path: '^lib/' },
    { path: '^(node_modules/)?(react|react-dom|next|next-intl|react-hook-form)(/|$)' },
  ],
  [
    'sign-in-stays-in-access',
    'The library that signs people in can be replaced in one room.',
    { path: '^(lib|app)/', pathNot: '^(lib/access/|app/api/auth/)' },
    { path: '^(node_modules/)?next-auth(/|$)' },
  ],
  [
    'nouns-remember-nothing',
    'A rule that reads a row cannot be shared with the browser.',
    {
      path: ours,
      pathNot: [
        upstairs,
        '^lib/db/',
        '^lib/access/(current-actor|auth-options)\\.ts$',
        '\\.test',
        '/test-',
      ],
    },
    { path: `${upstairs}|^lib/db/`, dependencyTypesNot: ['type-only'] },
  ],
  [
    'stores-decide-nothing',
    'A store remembers; who may see and what follows is decided above it.',
    { path: '\\.store\\.ts$' },
    { path: deedOrAnswer },
  ],
  [
    'queries-change-nothing',
    'A page that is looked at twice must not change anything.',
    // What came in is folded when it is read; what an exclusion would change is measured, then undone.
    { path: '\\.query\\.ts$' },
    { path: '\\.command\\.ts$', pathNot: '/(fold|fold-tracks|exclude-responses)\\.command\\.ts$' },
  ],
  [
    'only-stores-open-the-socket',
    'The client of the database is a value in stores and lib/db alone; elsewhere it is a type.',
    { path: '^(lib|app)/', pathNot: ['\\.store\\.ts$', '^lib/db/'] },
    { path: '^lib/db/generated', dependencyTypesNot: ['type-only'] },
  ],
  [
    'rooms-use-the-socket-passed-in',
    'The pool is opened by doors; rooms are handed a client or a transaction.',
    {
      path: ours,
      pathNot: ['^lib/db/', '^lib/access/(current-actor|auth-options)\\.ts$', '\\.test', '/test-'],
    },
    { path: '^lib/db/client', dependencyTypesNot: ['type-only'] },
  ],
  [
    'the-browser-gets-no-server',
    'A client component bundles what it imports.',
    { path: '\\.client\\.tsx$' },
    { path: `${upstairs}|^lib/db/|^(node_modules/)?(pg|@prisma/client)(/|$)` },
  ],
  [
    'components-are-handed-props',
    'A shared component shows; what it shows is asked for by its page.',
    { path: '^app/_ui/' },
    { path: `${upstairs}|^app/\\(|^lib/db/` },
  ],
  [
    'rooms-open-no-doors',
    'Doors know rooms, never the reverse.',
    { path: '^lib/' },
    { path: '^(app/|proxy\\.ts|instrumentation\\.ts)' },
  ],
  [
    'doors-do-not-share-corridors',
    'What two kinds of readers share stands in _ui, so that one can change without the other.',
    { path: '^app/\\((respond|manage|publish)\\)/' },
    { path: '^app/\\((respond|manage|publish)\\)/', pathNot: '^app/\\($1\\)/' },
  ],
  [
    'no-circles',
    'Two files that need each other are one file, or three.',
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ],
  [
    'imports-exist',
    'An import that leads nowhere guards nothing.',
    { path: '^(app|lib|scripts|e2e|prisma)/', pathNot: '^lib/db/generated' },
    // Its types stand alone: the package's main file is for another runtime.
    { couldNotResolve: true, pathNot: '^@prisma/schema-engine-wasm$' },
  ],
]

function roomRules() {
  const every = Object.keys(rooms)
  return every.flatMap((room) => {
    const nouns = [room, 'platform', 'db', ...rooms[room]]
    const above = [...nouns, ...(alsoForQueriesAndCommands[room] ?? [])]
    // The audit line names the actor; the clock, the log and the rest know nobody.
    if (room === 'platform' || room === 'db') nouns.push('access')
    return [
      [
        `${room}-leans`,
        { path: `^lib/${room}/`, pathNot: [deedOrAnswer, '\\.test', '/test-'] },
        nouns,
      ],
      [`${room}-deeds-lean`, { path: `^lib/${room}/.*${deedOrAnswer}` }, above],
    ].map(([name, from, allowed]) => [
      name,
      `A file of ${room} may know only: ${allowed.join(', ')}.`,
      from,
      { path: ours, pathNot: `^lib/(${allowed.join('|')})/` },
    ])
  })
}

const rule = ([name, comment, from, to]) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [...table, ...roomRules()].map(rule),
  options: {
    doNotFollow: { path: ['node_modules', '^lib/db/generated'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.d.ts'],
    },
  },
}
