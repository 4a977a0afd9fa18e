package io.propertyfeedback.http.api;

/** What is done for one operation of the contract. */
@FunctionalInterface
interface Operation {
    /** Throws {@link Problem} where it is not answered as asked. */
    Answer answer(Call call);
}
