package org.nishang.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.nishang.common.UnifiedSocialCreditCode;
import org.nishang.demo.DemoEnterprise.Declaration;
import org.nishang.demo.DemoEnterprise.Plan;
import org.nishang.identity.EnterpriseId;

/** The fifty invented enterprises: none of them is or means a real one. */
final class DemoEnterprises {

    /** Region, name, size today, plan; {@code *} = files through a customs broker. */
    private static final String TABLE = """
            330482 平湖霓虹制衣有限公司 320 FIRST
            330482 平湖云缕服饰股份有限公司 2400 COMPLIANT
            330482 平湖棉语针织有限公司 86 SOON_30
            330482 平湖锦雁时装有限公司 1180 SHORT
            330482 平湖梭影制衣有限公司 240 COMPLIANT
            330482 平湖织雨童装有限公司 64 UNDECLARED
            330482 平湖染霞服装有限公司 510 SOON_60
            330482 平湖絮朵羽绒制品有限公司 158 COMPLIANT
            330482 平湖青经牛仔服装有限公司 19 COMPLIANT *
            330482 平湖白纬衬衫厂 12 COMPLIANT
            330482 平湖裳屿服饰有限公司 99 COMPLIANT
            330482 平湖针月内衣有限公司 100 SHORT
            330482 平湖纱舟制衣有限公司 46 UNDECLARED
            330482 平湖缕光运动服装有限公司 730 COMPLIANT
            330482 平湖裾香女装有限公司 28 SOON_90
            330482 平湖麻序服饰有限公司 300 SHORT
            330482 平湖绒禾羽绒服装有限公司 205 COMPLIANT
            330482 平湖线语制衣厂 8 COMPLIANT *
            330482 平湖缀星童装有限公司 55 STALE
            330482 平湖襟暖针织有限公司 37 COMPLIANT
            330482 平湖袖间风服饰有限公司 132 SHORT
            330482 平湖扣眼制衣有限公司 20 COMPLIANT
            330482 平湖布纹里服装有限公司 999 COMPLIANT
            330482 平湖经纬窗西服有限公司 412 SOON_30
            330482 平湖飞梭谣制衣有限公司 15 UNDECLARED
            330482 平湖锁边匠服饰有限公司 72 COMPLIANT
            330482 平湖软尺记时装有限公司 1500 SOON_90
            330482 平湖剪影坊制衣有限公司 33 SHORT
            330402 嘉兴南湖烟缕服饰有限公司 180 COMPLIANT
            330402 嘉兴南湖菱纱制衣有限公司 60 UNDECLARED
            330402 嘉兴南湖船棉服装有限公司 340 SHORT
            330411 嘉兴秀洲禾絮针织有限公司 90 COMPLIANT
            330411 嘉兴秀洲田经服饰有限公司 24 SHORT
            330411 嘉兴秀洲桑陌丝绸服装有限公司 620 COMPLIANT
            330411 嘉兴秀洲荷襟制衣厂 11 COMPLIANT *
            330421 嘉善柳梭服饰有限公司 145 SOON_60
            330421 嘉善桥织制衣有限公司 48 COMPLIANT
            330421 嘉善扣花童装有限公司 29 UNDECLARED
            330421 嘉善云针时装有限公司 270 COMPLIANT
            330424 海盐潮纹服装有限公司 80 COMPLIANT
            330424 海盐滩绒羽绒制品有限公司 210 SHORT
            330424 海盐屿线制衣有限公司 17 COMPLIANT
            330481 海宁潮缕皮革服装有限公司 1020 SHORT
            330481 海宁盐经针织有限公司 65 COMPLIANT
            330481 海宁塘纬服饰有限公司 390 SOON_90
            330481 海宁梭鱼制衣有限公司 22 UNDECLARED
            330483 桐乡蚕信丝绸服装有限公司 260 COMPLIANT
            330483 桐乡菊纱针织有限公司 510 SHORT
            330483 桐乡乌线羊毛衫有限公司 96 SOON_30
            330483 桐乡运河扣服饰有限公司 41 UNDECLARED
            """;

    private DemoEnterprises() {}

    static List<DemoEnterprise> make(Random random, LocalDate today) {
        var enterprises = new ArrayList<DemoEnterprise>();
        for (String line : TABLE.lines().toList()) {
            String[] cells = line.split(" ");
            int number = enterprises.size() + 1;
            int size = Integer.parseInt(cells[2]);
            Plan plan = Plan.valueOf(cells[3]);
            boolean broker = cells.length > 4;
            enterprises.add(new DemoEnterprise(
                    EnterpriseId.next(),
                    uscc(cells[0], number),
                    cells[1],
                    cells[0],
                    broker ? null : "330496Z%03d".formatted(number),
                    broker,
                    LocalDate.of(2003 + random.nextInt(18), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                    size,
                    plan,
                    declarations(random, today, size, plan)));
        }
        return enterprises;
    }

    /** A body of 0000000n, which no registration office gave out, with right check characters. */
    private static String uscc(String region, int number) {
        String body = "%08d".formatted(number);
        String first17 = "91" + region + body + UnifiedSocialCreditCode.organisationCheck(body);
        return first17 + UnifiedSocialCreditCode.check(first17);
    }

    private static List<Declaration> declarations(Random random, LocalDate today, int size, Plan plan) {
        if (plan == Plan.UNDECLARED) {
            return List.of();
        }
        LocalDate last = plan == Plan.STALE ? today.minusDays(460) : today.minusDays(20 + random.nextInt(300));
        int count = plan == Plan.FIRST ? 3 : 1 + random.nextInt(4);
        var declarations = new ArrayList<Declaration>();
        double shrink = plan == Plan.FIRST ? 0.89 : 0.88 + random.nextDouble() * 0.16;
        for (int back = count - 1; back >= 0; back--) {
            int headcount = (int) Math.max(6, Math.round(size * Math.pow(shrink, back)));
            declarations.add(new Declaration(last.minusMonths(9L * back), back == 0 ? size : headcount));
        }
        return declarations;
    }
}
