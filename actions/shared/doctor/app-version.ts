/** The app's version; a test keeps it equal to that of the package. */
export const APP_VERSION = '0.2.0'
