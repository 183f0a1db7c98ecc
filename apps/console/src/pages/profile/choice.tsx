import { SegmentedControl, Text } from '@mantine/core';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

/** One of a few, all in sight. */
export function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <div>
      <Text size="sm" fw={500} mb={4}>
        {label}
      </Text>
      <SegmentedControl aria-label={label} value={value} onChange={onChange} data={options.map(([v, l]) => ({ value: v, label: l }))} />
    </div>
  );
}
