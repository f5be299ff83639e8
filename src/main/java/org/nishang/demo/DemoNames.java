package org.nishang.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.nishang.common.CheckCharacter;
import org.nishang.common.ResidentIdNumber;
import org.nishang.people.person.NewPerson;

/**
 * Invented people. Their resident numbers are of 330499, which is no district, and their mobile numbers of 140, which
 * no person gets. Sequence numbers below 100 are left free, for tests.
 */
final class DemoNames {

    private static final String SURNAMES =
            "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷龙史陶贺顾毛郝龚邵万钱严武戚莫孔向汤";
    private static final String MALE = "伟强磊洋勇军杰涛超明刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林欢晨泽轩博文建国志海庆峰毅恒";
    private static final String FEMALE = "芳娜敏静丽艳娟霞秀英玲桂兰萍燕红雪琳晶婷莉倩颖佳欣怡雅梅洁云莲珍淑慧巧美丹蓉琴菊月";

    /** Names that lists, papers and sort keys must stand: rare characters, three parts, two. */
    private static final String[] UNUSUAL = {
        "阿依古丽·买买提", "陈𠮷祥", "欧阳若水", "司马清", "诸葛云帆", "单雯", "仇英", "王一", "尉迟玉·阿力木", "上官婉月"
    };

    private final Random random;
    private final LocalDate today;
    private final Set<String> documents = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private int made;

    DemoNames(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    NewPerson next() {
        boolean male = random.nextInt(100) < 38;
        int number = made++;
        // The unusual ones are spread out, so that each lands in another enterprise.
        String name = number % 17 == 5 && number / 17 < UNUSUAL.length ? UNUSUAL[number / 17] : name(male);
        return new NewPerson(document(male), name, "140%08d".formatted(10000 + number * 37));
    }

    /** A right number of somebody of the same birthday and sex, as a slip would make it. */
    static ResidentIdNumber nextTo(ResidentIdNumber other) {
        String before = other.value().substring(0, 14);
        int sequence = Integer.parseInt(other.value().substring(14, 17));
        String first17 = "%s%03d".formatted(before, sequence < 900 ? sequence + 2 : sequence - 2);
        return new ResidentIdNumber(first17 + CheckCharacter.mod11Two(first17));
    }

    private String name(boolean male) {
        String given = male ? MALE : FEMALE;
        for (int attempt = 0; ; attempt++) {
            String name = pick(SURNAMES) + pick(given);
            if (random.nextInt(100) >= 18) {
                name += pick(given);
            }
            // A few namesakes are true to life; the document tells them apart.
            if (names.add(name) || attempt > 3) {
                return name;
            }
        }
    }

    private String pick(String of) {
        return String.valueOf(of.charAt(random.nextInt(of.length())));
    }

    private ResidentIdNumber document(boolean male) {
        while (true) {
            LocalDate born = today.minusYears(21).minusDays(random.nextInt(35 * 365));
            int sequence = 100 + 2 * random.nextInt(450) + (male ? 1 : 0);
            String first17 = "330499%s%03d".formatted(born.toString().replace("-", ""), sequence);
            if (documents.add(first17)) {
                return new ResidentIdNumber(first17 + CheckCharacter.mod11Two(first17));
            }
        }
    }
}
