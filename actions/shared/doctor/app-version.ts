/** Version of the app; a test keeps it equal to the one of the package. */
export const APP_VERSION = '0.2.0'
