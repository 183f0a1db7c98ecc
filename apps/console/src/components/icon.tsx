/** The few pictograms of the console, drawn on a 24 grid. Always beside a word, so hidden from readers of the screen. */
const shapes = {
  work: 'M4 6h16M4 12h16M4 18h10',
  cases: 'M3 7.5a1.5 1.5 0 0 1 1.5-1.5h4.2l2 2.5h8.8A1.5 1.5 0 0 1 21 10v8.5a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18.500z',
  start: 'M12 5v14M5 12h14',
  history: 'M4 5v5h5M4.600 10a8 8 0 1 1-.5 4M12 8v4.500l3 2',
  procedures:
    'M5 4.500A1.500 1.500 0 0 1 6.500 3H19v15H6.500A1.500 1.500 0 0 0 5 19.500zM5 19.500A1.500 1.500 0 0 0 6.500 21H19v-3M9 7.500h6M9 11h6',
  rehearsal: 'M7 4.500v15l12-7.500z',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.500 20.500c.8-3.600 3.800-5.500 7.500-5.500s6.700 1.900 7.500 5.500',
  bell: 'M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15zM10 20.500h4',
  done: 'M5 12.500l4.500 4.500L19 7.500',
  late: 'M12 3.500l9.500 16.500h-19zM12 10v4.500M12 17.300v.2',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v5.300l3.500 2',
  here: 'M12 21s-6.500-5.600-6.500-11a6.500 6.500 0 0 1 13 0c0 5.400-6.500 11-6.500 11zM12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4',
  lock: 'M6 11h12v9.500H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  link: 'M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9',
  pause: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M9.500 8.500v7M14.500 8.500v7',
  mail: 'M3 6h18v12H3zM3 7l9 6.500L21 7',
  keyboard: 'M3 6h18v12H3zM7 10h.1M11 10h.1M15 10h.1M8 14h8',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13M15.500 15.500L20.500 20.500',
  offline: 'M4 4l16 16M8.500 15.500a5 5 0 0 1 5-1M5 12a10 10 0 0 1 4-2.500M19 12a10 10 0 0 0-5.500-3M12 19.500v.1',
  down: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  back: 'M15 5l-7 7 7 7',
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flexShrink: 0 }}
    >
      <path d={shapes[name]} />
    </svg>
  );
}
