/** The themes that every colour must be legible in. */
export type Theme = 'light' | 'dark' | 'hc' | 'hc-light';

/** VS Code's own names of those themes: in the settings, as shown to users, and as a class of the window. */
export const themes: Readonly<
  Record<Theme, { readonly id: string; readonly label: string; readonly css: string }>
> = {
  light: { id: 'Default Light Modern', label: 'Light Modern', css: 'vs' },
  dark: { id: 'Default Dark Modern', label: 'Dark Modern', css: 'vs-dark' },
  hc: { id: 'Default High Contrast', label: 'Dark High Contrast', css: 'hc-black' },
  'hc-light': { id: 'Default High Contrast Light', label: 'Light High Contrast', css: 'hc-light' },
};

/** Settings that keep VS Code's own offers and animations out of tests and pictures. */
export const calm = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  // Headers that stay in sight lie over the rows that are clicked.
  'workbench.tree.enableStickyScroll': false,
  'window.commandCenter': false,
  'window.restoreWindows': 'none',
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'extensions.ignoreRecommendations': true,
  'extensions.autoUpdate': false,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.cursorBlinking': 'solid',
  'files.autoSave': 'off',
};
