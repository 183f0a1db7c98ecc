import { createTheme, type CSSVariablesResolver } from '@mantine/core';

const font = '"Inter Variable", system-ui, -apple-system, "Segoe UI", sans-serif';

/** Shades are chosen so that text and buttons keep a contrast of 4.5 to 1 in both colour schemes; axe checks it on every page. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  defaultRadius: 'md',
  fontFamily: font,
  headings: {
    fontFamily: font,
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.5rem' }, h2: { fontSize: '1.125rem' }, h3: { fontSize: '1rem' } },
  },
  respectReducedMotion: true,
  components: {
    Anchor: { defaultProps: { underline: 'always' } },
    // Its head is no banner: the page has one.
    Modal: { defaultProps: { centered: true, attributes: { header: { role: 'none' } } } },
    // Where there is no room for a row, its choices go on below.
    SegmentedControl: { styles: { root: { flexWrap: 'wrap' }, control: { flexGrow: 0 } } },
    Tabs: { defaultProps: { keepMounted: false } },
    Textarea: { defaultProps: { autosize: true, minRows: 3, maxRows: 12 } },
  },
});

/** Text of the light variants one shade darker than the library has it, and a dimmed grey that can be read. */
export const variables: CSSVariablesResolver = (t) => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#545b62',
    '--mantine-color-error': '#b42318',
    ...Object.fromEntries(
      ['indigo', 'red', 'orange', 'green', 'gray', 'yellow', 'teal'].map((c) => [
        `--mantine-color-${c}-light-color`,
        t.colors[c]?.[9] ?? '#212529',
      ]),
    ),
    '--mantine-color-yellow-light-color': '#7a4a00',
    '--mantine-color-orange-light-color': '#8a3b00',
    '--mantine-color-placeholder': '#5c636a',
  },
  dark: {
    '--mantine-color-dimmed': '#a9b0b7',
    '--mantine-color-error': '#ff8787',
    ...Object.fromEntries(
      ['indigo', 'red', 'orange', 'green', 'gray', 'yellow', 'teal'].map((c) => [
        `--mantine-color-${c}-light-color`,
        t.colors[c]?.[2] ?? '#f1f3f5',
      ]),
    ),
    '--mantine-color-placeholder': '#a9b0b7',
    '--mantine-color-anchor': t.colors['indigo']?.[3] ?? '#91a7ff',
  },
});
