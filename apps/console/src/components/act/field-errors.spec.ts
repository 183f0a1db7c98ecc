import { fieldsAt } from './field-errors';

it.each`
  code                    | params                                                      | keys                    | fields
  ${'field-missing'}      | ${{ field: 'finding' }}                                     | ${['finding']}          | ${['finding']}
  ${'field-missing'}      | ${{ field: 'perOption.x' }}                                 | ${['collected', 'x']}   | ${['x']}
  ${'reason-missing'}     | ${{}}                                                       | ${['reasons', 'items']} | ${['reasons']}
  ${'date-in-the-future'} | ${{ date: '2027-01-01' }}                                   | ${['number', 'date']}   | ${['date']}
  ${'bad-request'}        | ${{ errors: [{ pointer: '/instrument/date', code: 'x' }] }} | ${['number', 'date']}   | ${['date']}
  ${'stale-revision'}     | ${{}}                                                       | ${['reason']}           | ${[]}
  ${'recorded-too-late'}  | ${{ until: '2026-01-01' }}                                  | ${['reason']}           | ${[]}
`('$code of a form with $keys is about $fields', ({ code, params, keys, fields }) => {
  expect(fieldsAt({ code, params }, keys)).toEqual(fields);
});
