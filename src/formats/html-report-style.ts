/** The look of the HTML report; light and dark by the reader's preference, marks apart in more than hue. */
export const reportStyle = `
:root {
  color-scheme: light dark;
  --page: light-dark(#ffffff, #1b1b1b);
  --text: light-dark(#1a1a1a, #e6e6e6);
  --link: light-dark(#0b57b8, #8ab4f8);
  --line: light-dark(#76767a, #8a8a90);
  --person: light-dark(#1f5fbf, #6cb2ff);
  --organization: light-dark(#8a2fb0, #d79bff);
  --place: light-dark(#0a7050, #4fd1a5);
  --misc: light-dark(#7a5b00, #d9b45b);
  --garble: light-dark(#b3261e, #ff8a80);
  --garble-tint: light-dark(#fdeceb, #3a2422);
}
body { background: var(--page); color: var(--text); }
a { color: var(--link); }
body { font: 16px/1.6 Georgia, serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, table, summary, .legend { font-family: system-ui, sans-serif; }
.article { white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: none; color: inherit; border-bottom: 2px solid; }
mark.PERSON { border-color: var(--person); }
mark.ORG { border-bottom-style: double; border-bottom-width: 3px; border-color: var(--organization); }
mark.PLACE { border-bottom-style: dashed; border-color: var(--place); }
mark.MISC { border-bottom-style: dotted; border-color: var(--misc); }
mark.timex { border: 1px solid var(--line); border-radius: 3px; }
mark.garble { text-decoration: underline wavy var(--garble); background: var(--garble-tint); }
@media (forced-colors: active) { mark.garble { background: Canvas; color: CanvasText; } }
table { border-collapse: collapse; font-size: 0.85rem; margin: 0.5rem 0 1rem; }
td, th { border: 1px solid var(--line); padding: 0.2rem 0.5rem; text-align: left; vertical-align: top; }
summary { font-weight: 600; cursor: pointer; margin-top: 1rem; }
section { border-top: 1px solid var(--line); margin-top: 2rem; }
@media print { details > * { display: block; } }
`;
