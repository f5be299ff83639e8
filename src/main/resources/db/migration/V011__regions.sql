-- GB/T 2260. Zhejiang's cities, and the districts of Jiaxing; other districts come with the enterprises' register.
insert into region (code, name_zh, name_en, parent) values
    ('330000', '浙江省', 'Zhejiang', null);
insert into region (code, name_zh, name_en, parent) values
    ('330100', '杭州市', 'Hangzhou', '330000'),
    ('330200', '宁波市', 'Ningbo', '330000'),
    ('330300', '温州市', 'Wenzhou', '330000'),
    ('330400', '嘉兴市', 'Jiaxing', '330000'),
    ('330500', '湖州市', 'Huzhou', '330000'),
    ('330600', '绍兴市', 'Shaoxing', '330000'),
    ('330700', '金华市', 'Jinhua', '330000'),
    ('330800', '衢州市', 'Quzhou', '330000'),
    ('330900', '舟山市', 'Zhoushan', '330000'),
    ('331000', '台州市', 'Taizhou', '330000'),
    ('331100', '丽水市', 'Lishui', '330000');
insert into region (code, name_zh, name_en, parent) values
    ('330402', '南湖区', 'Nanhu', '330400'),
    ('330411', '秀洲区', 'Xiuzhou', '330400'),
    ('330421', '嘉善县', 'Jiashan', '330400'),
    ('330424', '海盐县', 'Haiyan', '330400'),
    ('330481', '海宁市', 'Haining', '330400'),
    ('330482', '平湖市', 'Pinghu', '330400'),
    ('330483', '桐乡市', 'Tongxiang', '330400');
