namespace PhuocLong.Editorial.Data.SampleNewsroom;

/// <summary>A unit of the sample: what it is, what it writes about, and how diligently.</summary>
/// <param name="Key">Stands in its people's e-mail addresses and names its stories in the stock.</param>
/// <param name="Kind">Code of its kind.</param>
/// <param name="Paces">How many articles a month it is likely to send; a month draws one of them.</param>
internal sealed record SampleUnit(string Key, string Name, string Kind, string Stock, string[] Categories, int[] Paces)
{
    /// <summary>As within a sentence: "phường Long Thủy".</summary>
    public string InSentence => char.ToLower(Name[0], Calendar.NewsroomTime.Vietnamese) + Name[1..];
}

/// <summary>Twelve departments, seven wards and communes, two organisations.</summary>
internal static class SampleUnits
{
    private static readonly int[] Steady = [2, 2, 2, 2, 3];
    private static readonly int[] Usual = [1, 2, 2, 2, 2];
    private static readonly int[] Weak = [0, 1, 1, 1, 2, 2];
    private static readonly int[] Seldom = [0, 0, 0, 1];

    public static readonly SampleUnit[] All =
    [
        Department("van-phong", "Văn phòng HĐND và UBND", Steady, "Hoạt động của lãnh đạo", SampleLists.Administration),
        Department("noi-vu", "Phòng Nội vụ", Usual, SampleLists.Administration, "Hoạt động của lãnh đạo"),
        Department("tu-phap", "Phòng Tư pháp", Usual, "Nội chính – Quốc phòng – An ninh", SampleLists.Administration),
        Department("tai-chinh", "Phòng Tài chính – Kế hoạch", Weak, "Kinh tế"),
        Department("kinh-te", "Phòng Kinh tế", Usual, "Kinh tế"),
        Department("do-thi", "Phòng Quản lý đô thị", Weak, "Đô thị – Môi trường"),
        Department("moi-truong", "Phòng Tài nguyên và Môi trường", Usual, "Đô thị – Môi trường"),
        Department("giao-duc", "Phòng Giáo dục và Đào tạo", Steady, "Giáo dục – Đào tạo"),
        Department("y-te", "Phòng Y tế", Usual, "Y tế – Sức khỏe"),
        Department("lao-dong", "Phòng Lao động – Thương binh và Xã hội", Usual, "Văn hóa – Xã hội"),
        Department("van-hoa", "Phòng Văn hoá và Thông tin", Steady, "Văn hóa – Xã hội", SampleLists.Administration),
        Department("cong-an", "Công an thị xã", Usual, "Nội chính – Quốc phòng – An ninh"),
        Ward("long-thuy", "Phường Long Thủy"),
        Ward("thac-mo", "Phường Thác Mơ"),
        Ward("son-giang", "Phường Sơn Giang"),
        Ward("long-phuoc", "Phường Long Phước"),
        Ward("phuoc-binh", "Phường Phước Bình"),
        Ward("long-giang", "Xã Long Giang"),
        Ward("phuoc-tin", "Xã Phước Tín"),
        Organisation("phu-nu", "Hội Liên hiệp Phụ nữ thị xã"),
        Organisation("doan-thanh-nien", "Thị đoàn Phước Long"),
    ];

    public static readonly SampleUnit[] Wards = [.. All.Where(u => u.Kind == "Ward")];

    private static SampleUnit Department(string key, string name, int[] paces, params string[] categories) =>
        new(key, name, "Department", key, categories, paces);

    private static SampleUnit Ward(string key, string name) => new(key, name, "Ward", "xa-phuong", [SampleLists.Wards], Seldom);

    private static SampleUnit Organisation(string key, string name) => new(key, name, "Organisation", "doan-the", ["Văn hóa – Xã hội"], Seldom);
}
