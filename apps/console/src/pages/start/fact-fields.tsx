import { Stack } from '@mantine/core';
import type { CaseFact } from '../../api/definition';
import { Fields, type Values } from '../../components/act/fields';
import { Source } from '../../components/source';

interface FactFieldsProps {
  readonly facts: readonly CaseFact[];
  readonly values: Values;
  readonly onChange: (values: Values) => void;
}

/** What the procedure must know of the case before it begins, each with the place of the law that asks. */
export function FactFields({ facts, values, onChange }: FactFieldsProps) {
  return (
    <Stack gap="md">
      {facts.map((fact) => (
        <div key={fact.key}>
          <Fields
            fields={[{ key: fact.key, title: fact.title, type: fact.type, required: true }]}
            values={values}
            errors={{}}
            onChange={(key, value) => onChange({ ...values, [key]: value })}
          />
          <Source basis={fact} />
        </div>
      ))}
    </Stack>
  );
}
