package org.nishang.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinyinTest {

    @Test
    void readsAName() {
        assertThat(Pinyin.ofPerson("王小明")).isEqualTo("wang xiao ming");
        assertThat(Pinyin.initialsOfPerson("王小明")).isEqualTo("wxm");
    }

    @Test
    void readsSurnamesAsSurnames() {
        assertThat(Pinyin.ofPerson("单雯")).isEqualTo("shan wen");
        assertThat(Pinyin.initialsOfPerson("曾艳")).isEqualTo("zy");
        assertThat(Pinyin.initialsOfPerson("仇英")).isEqualTo("qy");
    }

    @Test
    void readsPlacesByTheirNeighbours() {
        assertThat(Pinyin.initials("重庆制衣有限公司")).isEqualTo("cqzyyxgs");
        assertThat(Pinyin.of("平湖霓虹制衣")).isEqualTo("ping hu ni hong zhi yi");
    }

    @Test
    void keepsAThreePartNameApart() {
        assertThat(Pinyin.initialsOfPerson("阿依古丽·买买提")).isEqualTo("ayglmmt");
    }

    @Test
    void readsTheRareCharacterOfManyNames() {
        assertThat(Pinyin.ofPerson("陈𠮷祥")).isEqualTo("chen ji xiang");
        assertThat(Pinyin.initialsOfPerson("陈𠮷祥")).isEqualTo("cjx");
    }

    @Test
    void keepsACharacterThatHasNoReadingWhole() {
        assertThat(Pinyin.initials("𰀀A1")).isEqualTo("𰀀a1");
    }

    @Test
    void keepsLatinLettersAndDigits() {
        assertThat(Pinyin.initials("ABC-3 制衣")).isEqualTo("abc3zy");
        assertThat(Pinyin.of("ABC 制衣")).isEqualTo("abc zhi yi");
    }
}
