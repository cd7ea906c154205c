import { buildAllActions } from './build-app'

/** Builds the actions of the app in the working folder, without its page. */
void buildAllActions((line) => console.log(line))
