namespace PhuocLong.Editorial.Members;

/// <summary>The newsroom's roles. A member holds any number of them.</summary>
public enum Role
{
    /// <summary>Cộng tác viên: writes for one unit.</summary>
    Contributor,

    /// <summary>Tổ giúp việc: takes in submissions, edits, passes on or returns.</summary>
    Assistant,

    /// <summary>Thành viên Ban Biên tập: reviews and approves in the categories entrusted to them.</summary>
    BoardMember,

    /// <summary>Trưởng Ban Biên tập: last approval, quotas, reports.</summary>
    Chair,

    /// <summary>Quản trị: members, units, settings; no editorial say by being administrator.</summary>
    Administrator,

    /// <summary>Town leadership: sees boards and published work, changes nothing.</summary>
    Observer,
}
