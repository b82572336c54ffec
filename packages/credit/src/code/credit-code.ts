declare const creditCode: unique symbol;
/** A unified social credit code (GB 32100-2015) in its normal form: 18 characters, known department, no resident number. */
export type CreditCode = string & { readonly [creditCode]: true };
