/**
 * Words that common passwords are made of, without diacritics, spaces and signs; only those count that,
 * with digits around them, make a password of twelve characters or more. The empty word stands for
 * digits alone.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `
    a aa abc abcd abcdef abcdefgh abcdefghijkl abcabcabcabc qwerty qwertyuiop qwertyuiopasdfghjkl
    qwerty123qwerty asdfghjkl asdfghjklzxcvbnm zxcvbnm 1qaz2wsx3edc 1qaz2wsx 1q2w3e4r5t
    1q2w3e4r5t6y q1w2e3r4t5 password passwordpassword passw0rd passwort password123password
    letmein letmeinplease welcome welcomewelcome changeme changemeplease changethispassword
    iloveyou iloveyouiloveyou iloveyouforever trustno1 superman batman football baseball dragon
    monkey sunshine princess master shadow michael starwars computer internet admin adminadmin
    adminadminadmin administrator root rootroot toor user guest test testtest testtesttest testing
    default secret mysecretpassword supersecret correcthorsebatterystaple p pass passpass matkhau
    matkhaumatkhau matkhaumoi matkhaucu matkhaucuatoi matkhaubimat matkhaulagi matkhaulagido
    matkhaukho matkhaumanh khongbiet khongcomatkhau khongcogi doimatkhau doimatkhaudi quenmatkhau
    dangnhap taikhoan quantri quantrivien vietnam vietnamvietnam vietnamvodich vietnamquehuongtoi
    hanoi hanoivietnam saigon hochiminh hochiminhcity chutichhochiminh danang haiphong cantho
    vinhphuc vinhphuctinh phutho hoabinh anhyeuem anhyeuemnhieulam emyeuanh emyeuanhnhieulam
    yeuemnhieulam anhnhoem toiyeuvietnam iloveyouvietnam toiyeuem yeuanh yeuem yeunhau mayyeuai
    giadinh giadinhtoi hanhphuc concobebe motconvit conyeume meyeucon bome bomeyeucon chaobuoisang
    xinchao xinchaovietnam camon nguyenvana nguyenthia nguyenvannam tranvana cobac chuyendoiso
    chuyendoisoquocgia congchuc vienchuc canbo uybannhandan ubnd uybannhandantinh sothongtin
    sothongtintruyenthong sokhoahoccongnghe chinhphu chinhphudientu doclaptudohanhphuc
    khongcogiquyhondoclaptudo thang thangdti dti
  `.split(/\s+/),
)
