package org.nishang.assessment.item;

/** What people gave for an answer, in hundredths of a point, and what they wrote about it. */
public record Settled(int points, String comment) {

    public Settled and(Settled other) {
        String both = comment.isBlank() || comment.equals(other.comment)
                ? other.comment
                : other.comment.isBlank() ? comment : comment + " / " + other.comment;
        return new Settled(points, both);
    }
}
