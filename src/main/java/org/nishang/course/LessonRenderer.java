package org.nishang.course;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import org.nishang.course.glossary.Glossary;
import org.nishang.course.glossary.Term;
import org.nishang.course.glossary.TermRenderer;
import org.nishang.course.glossary.Terms;
import org.nishang.course.glossary.WordsTable;

/**
 * Makes HTML of a pack's Markdown: raw HTML is escaped, tables scroll inside themselves, call-outs have a look of their
 * own, the answers of the self-check open by a tap, pictures are those of the page's language. The blocks of a lesson
 * are numbered, its words explained, and its pictures open large.
 */
final class LessonRenderer {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Set<String> KEY = Set.of("要点", "Key point");
    private static final Set<String> WATCH = Set.of("注意", "Watch out");
    private static final Set<String> CARD = Set.of("一页卡片", "One-page card");
    private static final List<String> ANSWERS = List.of("答案：", "答：", "Answers:", "Answer:");

    static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private static final TextContentRenderer WORDS = TextContentRenderer.builder()
            .extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();

    private final String language;
    private final Map<String, Picture> pictures;

    LessonRenderer(String language, Map<String, Picture> pictures) {
        this.language = language;
        this.pictures = pictures;
    }

    /** A text of an item or a case. */
    String html(String markdown) {
        Node document = PARSER.parse(markdown);
        arrange(document);
        return renderer(Map.of(), false).render(document);
    }

    /** A lesson: the ids of its blocks are {@code par-1} and so on, the same in both languages. */
    String lesson(String markdown, Glossary glossary) {
        Node document = PARSER.parse(markdown);
        Terms.mark(document, glossary);
        arrange(document);
        var ids = new IdentityHashMap<Node, String>();
        children(document).forEach(block -> ids.put(block, "par-" + (ids.size() + 1)));
        return renderer(ids, true).render(document);
    }

    /** What the blocks of a lesson say, in their order. */
    static List<String> blocks(String markdown) {
        return children(PARSER.parse(markdown)).stream()
                .map(block -> block instanceof Heading
                        ? words(block)
                        : WORDS.render(block).replace("| ", " ").strip())
                .toList();
    }

    /** Where the pictures of a lesson are, in their order. */
    List<String> pictures(String markdown) {
        var addresses = new ArrayList<String>();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                String name = name(image);
                Optional.ofNullable(pictures.get(name))
                        .map(picture -> picture.address(name))
                        .ifPresent(addresses::add);
            }
        });
        return addresses;
    }

    private String name(Image image) {
        return image.getDestination().replace(".svg", "." + language + ".svg");
    }

    /** The words that a lesson explains. */
    static List<Term> terms(String markdown) {
        return WordsTable.of(PARSER.parse(markdown));
    }

    private static void arrange(Node document) {
        wrapTables(document);
        foldAnswers(document);
    }

    private HtmlRenderer renderer(Map<Node, String> ids, boolean large) {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    identify(node, ids, attributes);
                    callOut(node, attributes);
                    card(node, attributes);
                })
                .nodeRendererFactory(context -> new Own(context, ids, large))
                .nodeRendererFactory(context -> new TermRenderer(context, chinese()))
                .build();
    }

    private boolean chinese() {
        return language.equals("zh");
    }

    private static void identify(Node node, Map<Node, String> ids, Map<String, String> attributes) {
        @Nullable String id = ids.get(node);
        if (id != null) {
            attributes.put("id", id);
        }
    }

    /** The card to print has a page for itself. */
    private static void card(Node node, Map<String, String> attributes) {
        if (node instanceof Heading && CARD.contains(words(node))) {
            attributes.put("class", "lesson-card");
        }
    }

    /** What Markdown says, without its marks. */
    static String words(String markdown) {
        return WORDS.render(PARSER.parse(markdown)).strip();
    }

    private static void callOut(Node node, Map<String, String> attributes) {
        if (node instanceof BlockQuote
                && node.getFirstChild() instanceof Paragraph paragraph
                && paragraph.getFirstChild() instanceof StrongEmphasis strong) {
            String word = words(strong);
            if (KEY.contains(word)) {
                attributes.put("class", "callout key");
            } else if (WATCH.contains(word)) {
                attributes.put("class", "callout watch");
            }
        }
    }

    private static void wrapTables(Node parent) {
        for (Node child : children(parent)) {
            if (child instanceof TableBlock) {
                var box = new ScrollBox();
                child.insertBefore(box);
                box.appendChild(child);
            } else {
                wrapTables(child);
            }
        }
    }

    private static void foldAnswers(Node document) {
        for (Node child : children(document)) {
            if (child instanceof Paragraph && ANSWERS.stream().anyMatch(words(child)::startsWith)) {
                var box = new AnswerBox();
                child.insertBefore(box);
                box.appendChild(child);
                dropAnswerWord(child);
            }
        }
    }

    /** The fold's own words say that an answer follows. */
    private static void dropAnswerWord(Node paragraph) {
        Node first = paragraph.getFirstChild();
        Node inner = first instanceof Emphasis ? first.getFirstChild() : first;
        if (inner instanceof Text text) {
            for (String word : ANSWERS) {
                if (text.getLiteral().startsWith(word)) {
                    text.setLiteral(text.getLiteral().substring(word.length()).strip());
                    return;
                }
            }
        }
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

    /** What a wide table scrolls in. */
    private static final class ScrollBox extends CustomBlock {}

    /** What the answers of a self-check are folded into. */
    private static final class AnswerBox extends CustomBlock {}

    private final class Own implements NodeRenderer {

        private final HtmlNodeRendererContext context;
        private final HtmlWriter html;
        private final Map<Node, String> ids;
        private final boolean large;

        Own(HtmlNodeRendererContext context, Map<Node, String> ids, boolean large) {
            this.context = context;
            this.html = context.getWriter();
            this.ids = ids;
            this.large = large;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(ScrollBox.class, AnswerBox.class, Image.class);
        }

        @Override
        public void render(Node node) {
            switch (node) {
                case ScrollBox box -> scroll(box);
                case AnswerBox box -> answer(box);
                case Image image -> picture(image);
                default -> throw new IllegalArgumentException(node.toString());
            }
        }

        private void scroll(Node box) {
            var attributes = new LinkedHashMap<String, String>();
            identify(box, ids, attributes);
            attributes.put("class", "scroll");
            attributes.put("role", "group");
            attributes.put("aria-label", chinese() ? "表格" : "Table");
            attributes.put("tabindex", "0");
            block("div", attributes, () -> inside(box));
        }

        private void answer(Node box) {
            var attributes = new LinkedHashMap<String, String>();
            identify(box, ids, attributes);
            attributes.put("class", "answer");
            block("details", attributes, () -> {
                html.tag("summary");
                html.text(chinese() ? "看答案" : "Show the answer");
                html.tag("/summary");
                inside(box);
            });
        }

        private void picture(Image image) {
            String name = name(image);
            var picture = pictures.get(name);
            if (picture == null) {
                html.text(words(image));
                return;
            }
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("src", picture.address(name));
            attributes.put("alt", words(image));
            attributes.put("width", String.valueOf(picture.width()));
            attributes.put("height", String.valueOf(picture.height()));
            attributes.put("loading", "lazy");
            if (!large) {
                html.tag("img", attributes, true);
                return;
            }
            var button = new LinkedHashMap<String, String>();
            button.put("type", "button");
            button.put("class", "picture");
            button.put("aria-haspopup", "dialog");
            html.tag("button", button);
            html.tag("img", attributes, true);
            html.tag("/button");
        }

        private void block(String tag, Map<String, String> attributes, Runnable inside) {
            html.line();
            html.tag(tag, attributes);
            html.line();
            inside.run();
            html.tag("/" + tag);
            html.line();
        }

        private void inside(Node box) {
            Consumer<Node> render = context::render;
            children(box).forEach(render);
        }
    }
}
