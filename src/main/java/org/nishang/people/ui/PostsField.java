package org.nishang.people.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.Set;
import org.nishang.people.employment.Post;

/** Which posts somebody has at an enterprise. */
class PostsField extends CheckboxGroup<Post> {

    PostsField(Set<Post> chosen) {
        setLabel(getTranslation("people.posts"));
        setItems(Post.values());
        setItemLabelGenerator(post -> getTranslation("people.post." + post));
        setValue(chosen);
        getElement().setAttribute("data-testid", "posts");
    }
}
