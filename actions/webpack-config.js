const path = require('node:path')
const { EsbuildPlugin } = require('esbuild-loader')
const { ThirdPartyNotices } = require('./third-party-notices')

// Read by Adobe's action builder (`aio app build` and `npm run build`), for every action.
module.exports = {
  devtool: false,
  // A folder without package.json above it is CommonJS to the I/O Runtime, whose loader uses require().
  context: path.resolve(__dirname, '..'),
  // What our own code loads at run time is one file beside index.js in the zip, under a name that stays the same, so that
  // a build leaves no older one over; what a library loads at run time, Node's own modules mostly, is where the library is.
  output: { chunkFilename: '[name].js' },
  module: {
    parser: { javascript: { dynamicImportMode: 'eager' } },
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, loader: 'esbuild-loader', options: { target: 'node22' } },
    ],
  },
  resolve: {
    extensions: ['.ts', '.js', '.json'],
    // Much of a zip for nothing: amazon-sp-api needs the first two to download documents, which this app does itself;
    // aio-lib-events the third for a journal as a stream, which is read by pages here; node-fetch the fourth where Node
    // has no URL; form-data the fifth to guess the types of files, and none are sent; aio-commerce-lib-auth the last to
    // fetch IMS tokens, which this app gives it.
    alias: {
      'iconv-lite': false,
      csvtojson: false,
      [require.resolve('@adobe/aio-lib-events/src/journalling')]: false,
      'whatwg-url': false,
      'mime-db': false,
      '@adobe/aio-lib-ims$': false,
    },
  },
  plugins: [new ThirdPartyNotices()],
  optimization: {
    splitChunks: false,
    minimize: true,
    // Names are kept so that a stack trace in the activation log can be read.
    minimizer: [new EsbuildPlugin({ target: 'node22', keepNames: true, legalComments: 'none' })],
  },
}
