package org.nishang.course;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** What Markdown of a pack may hold: no HTML, no link, no H1, and pictures that there are. */
final class MarkdownCheck extends AbstractVisitor {

    static final Pattern PICTURE = Pattern.compile("([a-z0-9-]+)\\.svg");

    private final String language;
    private final Set<String> pictures;
    private final BiConsumer<Node, MarkdownFault> fault;

    /** @param pictures by file name with the language */
    MarkdownCheck(String language, Set<String> pictures, BiConsumer<Node, MarkdownFault> fault) {
        this.language = language;
        this.pictures = pictures;
        this.fault = fault;
    }

    void check(String markdown) {
        LessonRenderer.PARSER.parse(markdown).accept(this);
    }

    @Override
    public void visit(Image image) {
        var form = PICTURE.matcher(image.getDestination());
        if (!form.matches() || !pictures.contains(form.group(1) + "." + language + ".svg")) {
            fault.accept(
                    image,
                    MarkdownFault.of(
                            MarkdownFault.Kind.NO_PICTURE,
                            "there is no picture " + image.getDestination() + " in " + language));
        }
        if (image.getFirstChild() == null) {
            fault.accept(
                    image,
                    MarkdownFault.of(MarkdownFault.Kind.NO_WORDS, "a picture needs words for those who cannot see it"));
        }
    }

    @Override
    public void visit(Link link) {
        fault.accept(link, MarkdownFault.of(MarkdownFault.Kind.LINK, "links may not stand here"));
    }

    @Override
    public void visit(HtmlBlock html) {
        fault.accept(html, MarkdownFault.of(MarkdownFault.Kind.HTML, "HTML may not stand here"));
    }

    @Override
    public void visit(HtmlInline html) {
        fault.accept(html, MarkdownFault.of(MarkdownFault.Kind.HTML, "HTML may not stand here"));
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getLevel() == 1) {
            fault.accept(heading, MarkdownFault.of(MarkdownFault.Kind.HEADING, "headings begin with ##"));
        }
        visitChildren(heading);
    }

    @Override
    public void visit(Text text) {
        if (text.getLiteral().contains("**")) {
            fault.accept(
                    text,
                    MarkdownFault.of(
                            MarkdownFault.Kind.EMPHASIS, "emphasis that does not close: ** beside a punctuation mark"));
        }
    }
}
