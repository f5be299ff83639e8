package org.nishang.course.glossary;

import java.util.HashSet;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Marks the words of a glossary in a text: each once between two headings, and none in the table that explains them.
 */
public final class Terms extends AbstractVisitor {

    private final Glossary glossary;
    private final Set<Term> marked = new HashSet<>();
    private int count;

    private Terms(Glossary glossary) {
        this.glossary = glossary;
    }

    public static void mark(Node document, Glossary glossary) {
        document.accept(new Terms(glossary));
    }

    @Override
    public void visit(Heading heading) {
        marked.clear();
    }

    @Override
    public void visit(CustomBlock block) {
        if (!(block instanceof TableBlock && WordsTable.is(block))) {
            visitChildren(block);
        }
    }

    @Override
    public void visit(Text text) {
        String literal = text.getLiteral();
        var found = glossary.next(literal, 0);
        while (found.isPresent() && marked.contains(found.get().term())) {
            found = glossary.next(literal, found.get().to());
        }
        found.ifPresent(one -> {
            marked.add(one.term());
            var rest = new Text(literal.substring(one.to()));
            text.setLiteral(literal.substring(0, one.from()));
            var word = new Word(one.term(), ++count);
            word.appendChild(new Text(literal.substring(one.from(), one.to())));
            text.insertAfter(word);
            word.insertAfter(rest);
            visit(rest);
        });
    }

    /** A word of a text with what it means. */
    static final class Word extends CustomNode {

        private final Term term;
        private final int number;

        /** @param number tells it from the others of the text */
        Word(Term term, int number) {
            this.term = term;
            this.number = number;
        }

        Term term() {
            return term;
        }

        int number() {
            return number;
        }
    }
}
