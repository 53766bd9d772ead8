using PhuocLong.Editorial.Account;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Data.SampleNewsroom;

/// <summary>Someone of the sample: named after what they do, for no one living is meant.</summary>
/// <param name="Key">The part of the e-mail address before the @.</param>
/// <param name="Units">Keys of the units a contributor writes for.</param>
/// <param name="Categories">Categories entrusted to a member of the board.</param>
internal sealed record SamplePerson(string Key, string Name, Role Role, string[] Units, string[] Categories, bool Offered)
{
    public string Email => $"{Key}@mau.phuoclong.example";
}

/// <summary>The people of the sample newsroom.</summary>
internal static class SamplePeople
{
    public const string Administrator = "quantri";
    public const string Chair = "truongban";
    public static readonly string[] Assistants = ["giupviec1", "giupviec2"];

    public static readonly SamplePerson[] All =
    [
        One(Administrator, "Quản trị viên", Role.Administrator),
        One(Chair, "Trưởng Ban Biên tập", Role.Chair),
        Board("banbientap1", "Thành viên Ban Biên tập 1", "Hoạt động của lãnh đạo", "Kinh tế", SampleLists.Administration),
        Board("banbientap2", "Thành viên Ban Biên tập 2", "Văn hóa – Xã hội", "Giáo dục – Đào tạo", "Y tế – Sức khỏe"),
        Board("banbientap3", "Thành viên Ban Biên tập 3", "Nội chính – Quốc phòng – An ninh", "Đô thị – Môi trường", SampleLists.Wards),
        One(Assistants[0], "Tổ giúp việc 1", Role.Assistant),
        One(Assistants[1], "Tổ giúp việc 2", Role.Assistant),
        One("lanhdao", "Lãnh đạo thị xã (chỉ xem)", Role.Observer),
        Contributor("ctv.van-hoa.1", "Cộng tác viên 1 Phòng Văn hoá và Thông tin", "van-hoa", offered: true),
        Contributor("ctv.van-hoa.2", "Cộng tác viên 2 Phòng Văn hoá và Thông tin", "van-hoa", offered: true),
        Contributor("ctv.y-te", "Cộng tác viên Phòng Y tế", "y-te", offered: true),
        .. SampleUnits.All.Where(u => u.Key is not ("van-hoa" or "y-te"))
            .Select(u => Contributor($"ctv.{u.Key}", $"Cộng tác viên {u.Name}", u.Key, offered: false)),
    ];

    public static readonly SampleSignIn[] SignIns =
        [.. All.Where(p => p.Offered).Select(p => new SampleSignIn(p.Name, RoleWords.Of(p.Role), p.Email))];

    public static IReadOnlyList<string> WritersOf(string unit) => [.. All.Where(p => p.Units.Contains(unit)).Select(p => p.Key)];

    public static string BoardFor(string category) => All.First(p => p.Categories.Contains(category)).Key;

    private static SamplePerson One(string key, string name, Role role) => new(key, name, role, [], [], Offered: true);

    private static SamplePerson Board(string key, string name, params string[] categories) => new(key, name, Role.BoardMember, [], categories, Offered: true);

    private static SamplePerson Contributor(string key, string name, string unit, bool offered) => new(key, name, Role.Contributor, [unit], [], offered);
}
