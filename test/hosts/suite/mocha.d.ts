/** Mocha for a browser: sets the globals `mocha` and `Mocha`. */
declare module 'mocha/mocha.js';
