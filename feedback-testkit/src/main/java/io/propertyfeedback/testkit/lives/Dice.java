package io.propertyfeedback.testkit.lives;

import java.util.List;

/** Choices read off one number, digit by digit; zero chooses the first of everything. Not thread-safe. */
final class Dice {
    private long rest;

    Dice(long number) {
        this.rest = number & Long.MAX_VALUE;
    }

    /** A number from 0 to {@code sides} - 1. */
    int roll(int sides) {
        int rolled = (int) (rest % sides);
        rest /= sides;
        return rolled;
    }

    <T> T pick(List<T> choices) {
        return choices.get(roll(choices.size()));
    }
}
