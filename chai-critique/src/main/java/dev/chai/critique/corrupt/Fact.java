package dev.chai.critique.corrupt;

import java.util.List;

/**
 * A fact that a text states in one or a few words, and could state otherwise.
 *
 * @param family what sort of fact
 * @param member which of the family's values it is
 * @param form the form in which the value occurs there
 * @param from its first word
 * @param to the word after its last
 */
record Fact(Family family, int member, int form, int from, int to) {
    /**
     * Values of which at most one is right of one thing.
     *
     * @param name the sort of fact
     * @param members for each value its forms; the forms of all values are in one order, and a value with fewer forms uses its last
     */
    record Family(String name, List<List<String>> members) {
        Family {
            members = members.stream().map(List::copyOf).toList();
        }

        /** A value in a form. */
        String form(int member, int form) {
            List<String> forms = members.get(member);
            return forms.get(Math.min(form, forms.size() - 1));
        }
    }

    /** The same form of another value. */
    String as(int otherMember) {
        return family.form(otherMember, form);
    }

    boolean isAbout(Fact other) {
        return family.equals(other.family);
    }
}
