import { Busy, faultOf, isTwin } from './faults';

it.each`
  error                                                   | fault
  ${{ code: '55P03' }}                                    | ${'busy'}
  ${new Busy()}                                           | ${'busy'}
  ${{ code: '08006' }}                                    | ${'passing'}
  ${{ code: '40P01' }}                                    | ${'passing'}
  ${{ code: '53300' }}                                    | ${'passing'}
  ${{ code: '57P01' }}                                    | ${'passing'}
  ${{ code: 'ECONNRESET' }}                               | ${'passing'}
  ${{ code: 'EHOSTUNREACH' }}                             | ${'passing'}
  ${{ code: 'ENETUNREACH' }}                              | ${'passing'}
  ${{ code: 'ENETDOWN' }}                                 | ${'passing'}
  ${{ code: 'EHOSTDOWN' }}                                | ${'passing'}
  ${{ code: 'ECONNABORTED' }}                             | ${'passing'}
  ${{ code: 'ERR_STREAM_DESTROYED' }}                     | ${'passing'}
  ${new Error('Connection terminated unexpectedly')}      | ${'passing'}
  ${new Error('timeout exceeded when trying to connect')} | ${'passing'}
  ${{ code: '22003' }}                                    | ${'lasting'}
  ${{ code: '23514' }}                                    | ${'lasting'}
  ${{ code: '42703' }}                                    | ${'other'}
  ${new TypeError('cannot read properties of undefined')} | ${'other'}
  ${undefined}                                            | ${'other'}
`('$error is $fault', ({ error, fault }) => expect(faultOf(error)).toBe(fault));

it('knows a twin by its constraint alone', () => {
  expect(isTwin({ code: '23505', constraint: 'idempotency_pkey' })).toBe(true);
  expect(isTwin({ code: '23505', constraint: 'vote_once' })).toBe(false);
});
