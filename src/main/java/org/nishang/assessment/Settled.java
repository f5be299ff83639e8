package org.nishang.assessment;

/** What people gave for an answer, in hundredths of a point, and what they wrote about it. */
record Settled(int points, String comment) {

    Settled and(Settled other) {
        String both = comment.isBlank() || comment.equals(other.comment)
                ? other.comment
                : other.comment.isBlank() ? comment : comment + " / " + other.comment;
        return new Settled(points, both);
    }
}
