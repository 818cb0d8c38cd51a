/** The look of the HTML report; light and dark by the reader's preference, marks apart in more than hue. */
export const reportStyle = `
:root { color-scheme: light dark; --line: #8886; }
body { font: 16px/1.6 Georgia, serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, table, summary, .legend { font-family: system-ui, sans-serif; }
.article { white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: none; color: inherit; border-bottom: 2px solid; }
mark.PERSON { border-color: #2563eb; }
mark.ORG { border-bottom-style: double; border-bottom-width: 3px; border-color: #9333ea; }
mark.PLACE { border-bottom-style: dashed; border-color: #15803d; }
mark.MISC { border-bottom-style: dotted; border-color: #b45309; }
mark.timex { border: 1px solid var(--line); border-radius: 3px; }
mark.garble { text-decoration: underline wavy #dc2626; background: #dc262622; }
table { border-collapse: collapse; font-size: 0.85rem; margin: 0.5rem 0 1rem; }
td, th { border: 1px solid var(--line); padding: 0.2rem 0.5rem; text-align: left; vertical-align: top; }
summary { font-weight: 600; cursor: pointer; margin-top: 1rem; }
section { border-top: 1px solid var(--line); margin-top: 2rem; }
@media print { details > * { display: block; } }
`;
