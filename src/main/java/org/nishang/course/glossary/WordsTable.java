package org.nishang.course.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * The table at the end of a lesson that explains its words: the word, the same in the other language, a sentence, a
 * source.
 */
public final class WordsTable {

    private static final Set<String> HEADINGS = Set.of("词语", "Words");
    private static final int WORD = 0;
    private static final int OTHER = 1;
    private static final int SENTENCE = 2;
    private static final int SOURCE = 3;

    private WordsTable() {}

    /** Whether a block is the table of words: the one after their heading. */
    public static boolean is(Node block) {
        return block instanceof TableBlock
                && block.getPrevious() instanceof Heading heading
                && HEADINGS.contains(words(heading).strip());
    }

    /** The words that a lesson explains; none where it has no such table. */
    public static List<Term> of(Node document) {
        var terms = new ArrayList<Term>();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (is(block)) {
                rows(block).forEach(terms::add);
            }
        }
        return terms;
    }

    private static List<Term> rows(Node table) {
        return children(table).stream()
                .filter(TableBody.class::isInstance)
                .flatMap(body -> children(body).stream())
                .map(row -> children(row).stream()
                        .map(WordsTable::words)
                        .map(String::strip)
                        .toList())
                .filter(cells -> cells.size() > SENTENCE && !cells.get(WORD).isEmpty())
                .map(cells -> new Term(
                        cells.get(WORD),
                        cells.get(OTHER),
                        cells.get(SENTENCE),
                        cells.size() > SOURCE ? cells.get(SOURCE) : ""))
                .toList();
    }

    private static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    private static String words(Node node) {
        if (node instanceof Text text) {
            return text.getLiteral();
        }
        var words = new StringBuilder();
        children(node).forEach(child -> words.append(words(child)));
        return words.toString();
    }
}
