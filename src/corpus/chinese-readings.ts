/**
 * Vietnamese and Korean names as Chinese reads them. Both are written with Chinese characters in Chinese news, and a
 * translator who does not know the person spells the characters as Mandarin does: Pham Minh Chinh becomes Fan
 * Mingzheng, Moon Jae-in becomes Wen Zaiyin. Syllable for syllable; where a spelling stands for several characters,
 * the readings of those that are frequent in names.
 */

const vietnamese = `an an, anh ying, au ou, ba bo, bac bei, bach bai, bang peng, bao bao, binh ping, bui pei, can qin,
canh jing, cao gao, chau zhou, chi zhi, chien zhan, chinh zheng, chung zhong, chuong zhang, cong gong, cuong qiang, da duo,
dai da, dam tan, dan dan, dang deng, danh ming, dao dao tao, dat da, diem yan, dien dian, diep ye, dinh ding ting, do du,
doan duan, dong dong, du yu, duc de, dung yong rong, duong yang, giang jiang, gia jia, ha he, hai hai, han han, hanh xing,
hao hao, hau hou, hien xian, hiep xie, hieu xiao, hoa hua he, hoai huai, hoan huan, hoang huang, hong hong, ho hu, hue hui,
hung xiong xing, huong xiang, huu you, huy hui, huynh huang, ich yi, khac ke, khai kai, khang kang, khanh qing, khiem qian,
khoa ke, khoi kui, khue kui, kien jian, kieu qiao, kim jin, ky qi, la luo, lam lin lan, lan lan, lap li, le li, lich li,
liem lian, lien lian, linh ling, loc lu, loi lei, long long, luan lun, luong liang, luu liu, ly li, mac mo, mai mei, manh meng,
minh ming, my mei, nam nan, nga e, ngan yin, nghi yi, nghia yi, nghiem yan, ngo wu, ngoc yu, nguyen ruan yuan, nhan ren,
nhat ri, nhu ru, ninh ning, nong nong, oanh ying, phan pan, pham fan, phat fa, phi fei, phong feng, phu fu, phuc fu,
phung feng, phuoc fu, phuong fang feng, quan jun, quang guang, quach guo, quoc guo, quy gui, quyen quan, quyet jue, quynh qiong,
sang chuang, sinh sheng, son shan, sy shi, ta xie, tai cai, tam xin, tan jin xin, tat bi, than shen, thang sheng, thanh qing cheng,
thai tai cai, thao cao, the shi, thi shi, thien tian shan, thinh sheng, tho shou, thong tong, thu qiu, thuan shun, thuc shi,
thuong shang, thuy shui rui, tien jin xian, tin xin, tinh jing, to su, toan quan, ton sun, tong song, tra cha, tran chen,
trang zhuang, tri zhi, trieu zhao, trinh zheng, trong zhong, truc zhu, trung zhong, truong zhang chang, tu xiu si, tuan jun,
tuat xu, tung song, tuong xiang, tuyen xuan, tuyet xue, uy wei, van wen yun, vi wei, vien yuan, viet yue, vinh yong rong, vo wu,
vu wu, vuong wang, xuan chun, y yi, yen yan`;

const korean = `ahn an, an an, bae pei, baek bai, bak bo, beom fan, bin bin, bong feng, byung bing, cha che, chan can, chang chang,
chae cai, cheol zhe, cheon qian, chin zhen, cho zhao, choe cui, choi cui, chon quan, chong zheng, chul zhe, chun chun, chung zheng,
dae da, deok de, dong dong, duk de, eun en yin, gang jiang, geun gen jin, gi ji, go gao, gu ju, gyeong jing, gyu kui, ha he,
hae hai, hak he, han han, heo xu, hee xi, ho hao, hong hong, hoon xun, huh xu, hui xi, hun xun, hwa he hua, hwan huan, hwang huang,
hye hui, hyeok he, hyeon xuan, hyo xiao, hyong heng, hyuk he, hyun xuan xian, hyung heng, il ri yi, im lin, in yin ren, jae zai,
jang zhang, jeon quan, jeong zheng, ji zhi, jin zhen, jo zhao, jong zhong zheng, joo zhu, joon jun, ju zhu, jun jun, jung zheng zhong,
kang jiang, ki ji, kim jin, ko gao, koh gao, koo ju, ku ju, kuk guo, kun jian, kwak guo, kwan guan, kwang guang, kwon quan, kyong jing,
kyoung jing, kyu kui, kyun jun, kyung jing, lee li, lim lin, man wan, mi mei, min min, mo mu, mong meng, moon wen, mun wen,
myeong ming, myong ming, myung ming, na luo, nak luo, nam nan, no lu, noh lu, oh wu, ok yu, pae pei, paek bai, pak piao, park piao,
pong feng, pyo biao, rhee li, ri li, rim lin, ro lu, roh lu, ryong long, ryu liu, sam san, sang xiang, seo xu, seok xi shi, seon shan,
seong cheng, seung cheng, shik zhi, shim shen, shin shen xin, si shi, sik zhi zhi, sim shen, sin shen, so su, son sun, song song,
soo xiu zhu, sook shu, su xiu zhu, suh xu, suk xi shu, sun shun shan, sung cheng sheng, tae tai, taek ze, tok de, u yu, uk xu,
un en yin, won yuan, woo yu you, woong xiong, yang liang yang, ye rui, yeol yue lie, yeon yan, yeong ying rong, yi li, yol lie,
yon yan, yong long rong yong, yoo liu, yoon yin, you liu, young ying rong yong, yu liu, yul lu, yun yin yun`;

const tableOf = (text: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    text.split(/,\s*/).map((entry) => {
      const [syllable = '', ...readings] = entry.split(' ');
      return [syllable, readings];
    }),
  );

const tables: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map([
  ['Vietnam', tableOf(vietnamese)],
  ['South Korea', tableOf(korean)],
  ['North Korea', tableOf(korean)],
]);

/** More ways than this to read one name tell nothing. */
const mostReadings = 24;

/**
 * The Mandarin readings of a name from a country whose names have them, as a family name and a given name; none
 * where a syllable is not known.
 * @param words The name's folded words, the family name first ("pham", "minh", "chinh").
 */
export function chineseReadings(words: readonly string[], country: string): (readonly [string, string])[] {
  const table = tables.get(country);
  if (!table || words.length < 2 || words.length > 4) return [];
  let readings: string[][] = [[]];
  for (const word of words) {
    const own = table.get(word);
    if (!own) return [];
    readings = readings.flatMap((before) => own.map((reading) => [...before, reading]));
    if (readings.length > mostReadings) return [];
  }
  return readings.map(([family, ...given]) => [family!, given.join('')]);
}
