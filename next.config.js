import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./app/i18n.ts')

/** On every response. Pages get their content policy, with a nonce, from proxy.ts. */
const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  },
]

/** What is not a page may load nothing and be framed by no one. */
const nothing = [
  { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" },
]

/** Behind a proxy that speaks https; never on plain http, where it would lock localhost out. */
const overHttps = [
  { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
]

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.PHARE_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // Titles and descriptions stand in the head for every reader, not only for robots.
  htmlLimitedBots: /./,
  reactStrictMode: true,
  images: { unoptimized: true },
  // Each loads a binary that stands beside it in node_modules.
  serverExternalPackages: ['@node-rs/argon2', 'highs', '@myriaddreamin/typst-ts-node-compiler'],
  // Types are a stage of `npm test`; a person who starts the product does not wait for them.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: overHttps,
    },
    { source: '/api/v1/:path*', headers: nothing },
    { source: '/api/health', headers: nothing },
    { source: '/_next/static/:path*', headers: nothing },
    { source: '/icon.svg', headers: nothing },
  ],
}

export default withNextIntl(config)
