namespace PhuocLong.Editorial.Data.SampleNewsroom;

/// <summary>The sample's categories, report headings and topics, in the order they are added.</summary>
internal static class SampleLists
{
    public const string Administration = "Cải cách hành chính – Chuyển đổi số";
    public const string Wards = "Xã, phường";
    public const string News = "Tin tức, sự kiện";
    public const string GoodDeeds = "Gương người tốt, việc tốt";
    public const string Election = "Bầu cử";
    public const string Tet = "Đón Tết";

    public static readonly string[] Categories =
    [
        "Hoạt động của lãnh đạo", "Kinh tế", "Văn hóa – Xã hội", "Giáo dục – Đào tạo", "Y tế – Sức khỏe", "Đô thị – Môi trường",
        "Nội chính – Quốc phòng – An ninh", Administration, Wards,
    ];

    public static readonly string[] Headings =
    [
        "Thủ tục hành chính", News, "Văn bản chỉ đạo, điều hành", "Nghị quyết HĐND", "Tuyên truyền pháp luật", GoodDeeds,
    ];

    public static readonly string[] Topics =
    [
        "Phòng, chống dịch bệnh", Election, "Chuyển đổi số", "Cải cách hành chính", "Xây dựng đô thị văn minh", "An toàn giao thông", Tet,
    ];
}
