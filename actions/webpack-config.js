const path = require('node:path')
const { EsbuildPlugin } = require('esbuild-loader')

// Read by Adobe's action builder (`aio app build` and `npm run build`), for every action.
module.exports = {
  devtool: false,
  // A folder without package.json above it is CommonJS to the I/O Runtime, whose loader uses require().
  context: path.resolve(__dirname, '..'),
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, loader: 'esbuild-loader', options: { target: 'node22' } },
    ],
  },
  resolve: {
    extensions: ['.ts', '.js', '.json'],
    // amazon-sp-api needs these to download documents, which this app does itself: most of a zip for nothing.
    alias: { 'iconv-lite': false, csvtojson: false },
  },
  optimization: {
    minimize: true,
    // Names are kept so that a stack trace in the activation log can be read.
    minimizer: [new EsbuildPlugin({ target: 'node22', keepNames: true, legalComments: 'none' })],
  },
}
