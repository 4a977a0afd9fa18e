package io.propertyfeedback.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Texts;
import io.propertyfeedback.model.Category;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CategoryTreeTest {
    private static final CategoryTree TREE = CategoryTree.standard();

    @Test
    void thereAreEightKinds() {
        assertThat(TREE.kinds())
                .containsExactly(
                        Category.COMPLAINT,
                        Category.OPINION,
                        Category.SUGGESTION,
                        Category.INQUIRY,
                        Category.PRAISE,
                        Category.REPAIR,
                        Category.HELP,
                        Category.OTHER);
    }

    @Test
    void childrenStandDirectlyBelow() {
        assertThat(TREE.children(new Category("complaint/noise"))).hasSize(4);
        assertThat(TREE.children(Category.COMPLAINT))
                .contains(new Category("complaint/noise"))
                .noneMatch(category -> category.depth() != 2);
        assertThat(TREE.children(Category.OTHER)).isEmpty();
    }

    @Test
    void aCategoryBringsTheOnesAboveIt() {
        CategoryTree tree = TREE.with(new Category("acme/lift/music"));

        assertThat(tree.knows(new Category("acme/lift"))).isTrue();
        assertThat(TREE.knows(new Category("acme"))).isFalse();
    }

    @Test
    void aBranchIsTakenAwayAsAWhole() {
        CategoryTree tree = TREE.without(new Category("complaint/noise"));

        assertThat(tree.knows(new Category("complaint/noise/neighbour"))).isFalse();
        assertThat(tree.knows(Category.COMPLAINT)).isTrue();
    }

    @Test
    void aTitleGivenInPlaceComesFirst() {
        CategoryTree tree = TREE.with(new Category("complaint/noise/opera"), "Opera singers", "唱戏");

        assertThat(tree.titles(new Category("complaint/noise/opera"), Locale.ENGLISH, Texts.standard()))
                .containsExactly("Complaint", "Noise", "Opera singers");
        assertThat(tree.titles(new Category("complaint/noise/opera"), Locale.CHINA, Texts.standard()))
                .containsExactly("投诉", "噪音扰民", "唱戏");
    }

    @Test
    void aCategoryWithoutATitleIsShownByItsPath() {
        assertThat(TREE.title(new Category("complaint/lost"), Locale.ENGLISH, Texts.standard()))
                .isEqualTo("complaint/lost");
    }

    @Test
    void aTreeComesBackFromItsDocument() {
        CategoryTree tree = TREE.with(new Category("complaint/noise/opera"), "Opera singers", "唱戏");
        CategoryTree read =
                CategoryTree.fromDocument(Document.from(tree.toDocument().asMap()));

        assertThat(read).isEqualTo(tree);
        assertThat(read.all()).isEqualTo(tree.all());
    }

    @Test
    void aMalformedCategoryIsNamedByItsPath() {
        Document wrong = Document.of(
                "categories", List.of(Document.of("path", "complaint"), Document.of("path", "complaint//x")));

        assertThatThrownBy(() -> CategoryTree.fromDocument(wrong)).hasMessageStartingWith("/categories/1:");
    }
}
