using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PhuocLong.Editorial.Data.Migrations
{
    /// <inheritdoc />
    public partial class LedgerAndReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Bylines_ArticleId",
                table: "Bylines");

            migrationBuilder.DropIndex(
                name: "IX_Articles_PublishedAt",
                table: "Articles");

            migrationBuilder.AddColumn<bool>(
                name: "CarryOver",
                table: "QuotaPolicies",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "CategoryIds",
                table: "QuotaPolicies",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "Edition",
                table: "QuotaPolicies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "Genres",
                table: "QuotaPolicies",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "LineId",
                table: "QuotaPolicies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PartMonth",
                table: "QuotaPolicies",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "NotAsked");

            migrationBuilder.AddColumn<string>(
                name: "Split",
                table: "QuotaPolicies",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "FirstOnly");

            migrationBuilder.CreateTable(
                name: "CreditEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Parts = table.Column<int>(type: "INTEGER", nullable: false),
                    PolicyId = table.Column<int>(type: "INTEGER", nullable: true),
                    Moment = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EventSeq = table.Column<long>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reverses = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CreditEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CreditEntries_QuotaPolicies_PolicyId",
                        column: x => x.PolicyId,
                        principalTable: "QuotaPolicies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MonthClosings",
                columns: table => new
                {
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedById = table.Column<int>(type: "INTEGER", nullable: false),
                    ClosedByName = table.Column<string>(type: "TEXT", nullable: false),
                    LastEntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    EventSeq = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthClosings", x => x.Month);
                });

            migrationBuilder.CreateTable(
                name: "MonthTallies",
                columns: table => new
                {
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Parts = table.Column<int>(type: "INTEGER", nullable: false),
                    Counted = table.Column<int>(type: "INTEGER", nullable: false),
                    NotCounted = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthTallies", x => new { x.Month, x.UnitId });
                });

            migrationBuilder.CreateTable(
                name: "PastCounts",
                columns: table => new
                {
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Articles = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    ReadOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EnteredById = table.Column<int>(type: "INTEGER", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PastCounts", x => new { x.From, x.To });
                    table.ForeignKey(
                        name: "FK_PastCounts_AspNetUsers_EnteredById",
                        column: x => x.EnteredById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "QuotaExemptions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    SetById = table.Column<int>(type: "INTEGER", nullable: false),
                    SetAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuotaExemptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QuotaExemptions_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewTexts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    Locality = table.Column<string>(type: "TEXT", nullable: false),
                    Opening = table.Column<string>(type: "TEXT", nullable: false),
                    Remarks = table.Column<string>(type: "TEXT", nullable: false),
                    Plans = table.Column<string>(type: "TEXT", nullable: false),
                    Proposals = table.Column<string>(type: "TEXT", nullable: false),
                    WrittenById = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewTexts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewTexts_AspNetUsers_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SignedReviews",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SignedById = table.Column<int>(type: "INTEGER", nullable: false),
                    SignedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    EventSeq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignedReviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignedReviews_AspNetUsers_SignedById",
                        column: x => x.SignedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Visits",
                columns: table => new
                {
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Count = table.Column<long>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    ReadOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EnteredById = table.Column<int>(type: "INTEGER", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Visits", x => x.Month);
                    table.ForeignKey(
                        name: "FK_Visits_AspNetUsers_EnteredById",
                        column: x => x.EnteredById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CreditClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    CategoryId = table.Column<int>(type: "INTEGER", nullable: true),
                    InField = table.Column<bool>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CreditClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CreditClaims_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CreditClaims_CreditEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "CreditEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CreditClaims_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClosedUnit",
                columns: table => new
                {
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Parts = table.Column<int>(type: "INTEGER", nullable: false),
                    Carried = table.Column<int>(type: "INTEGER", nullable: false),
                    Minimum = table.Column<int>(type: "INTEGER", nullable: true),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClosedUnit", x => new { x.Month, x.UnitId });
                    table.ForeignKey(
                        name: "FK_ClosedUnit_MonthClosings_Month",
                        column: x => x.Month,
                        principalTable: "MonthClosings",
                        principalColumn: "Month",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Bylines_ArticleId_Kind_Name",
                table: "Bylines",
                columns: new[] { "ArticleId", "Kind", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Published",
                table: "Articles",
                columns: new[] { "PublishedAt", "ReportHeadingId", "CreditedUnitId", "UnitId", "Genre", "CategoryId", "State", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CreditClaims_ArticleId_SubmittedAt_UnitId",
                table: "CreditClaims",
                columns: new[] { "ArticleId", "SubmittedAt", "UnitId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CreditClaims_EntryId",
                table: "CreditClaims",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_CreditClaims_UnitId_SubmittedAt",
                table: "CreditClaims",
                columns: new[] { "UnitId", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CreditEntries_Month_UnitId",
                table: "CreditEntries",
                columns: new[] { "Month", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_CreditEntries_PolicyId",
                table: "CreditEntries",
                column: "PolicyId");

            migrationBuilder.CreateIndex(
                name: "IX_PastCounts_EnteredById",
                table: "PastCounts",
                column: "EnteredById");

            migrationBuilder.CreateIndex(
                name: "IX_QuotaExemptions_UnitId",
                table: "QuotaExemptions",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewTexts_From_To",
                table: "ReviewTexts",
                columns: new[] { "From", "To" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewTexts_WrittenById",
                table: "ReviewTexts",
                column: "WrittenById");

            migrationBuilder.CreateIndex(
                name: "IX_SignedReviews_From_To",
                table: "SignedReviews",
                columns: new[] { "From", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_SignedReviews_SignedById",
                table: "SignedReviews",
                column: "SignedById");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_EnteredById",
                table: "Visits",
                column: "EnteredById");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ClosedUnit");

            migrationBuilder.DropTable(
                name: "CreditClaims");

            migrationBuilder.DropTable(
                name: "MonthTallies");

            migrationBuilder.DropTable(
                name: "PastCounts");

            migrationBuilder.DropTable(
                name: "QuotaExemptions");

            migrationBuilder.DropTable(
                name: "ReviewTexts");

            migrationBuilder.DropTable(
                name: "SignedReviews");

            migrationBuilder.DropTable(
                name: "Visits");

            migrationBuilder.DropTable(
                name: "MonthClosings");

            migrationBuilder.DropTable(
                name: "CreditEntries");

            migrationBuilder.DropIndex(
                name: "IX_Bylines_ArticleId_Kind_Name",
                table: "Bylines");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Published",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "CarryOver",
                table: "QuotaPolicies");

            migrationBuilder.DropColumn(
                name: "CategoryIds",
                table: "QuotaPolicies");

            migrationBuilder.DropColumn(
                name: "Edition",
                table: "QuotaPolicies");

            migrationBuilder.DropColumn(
                name: "Genres",
                table: "QuotaPolicies");

            migrationBuilder.DropColumn(
                name: "LineId",
                table: "QuotaPolicies");

            migrationBuilder.DropColumn(
                name: "PartMonth",
                table: "QuotaPolicies");

            migrationBuilder.DropColumn(
                name: "Split",
                table: "QuotaPolicies");

            migrationBuilder.CreateIndex(
                name: "IX_Bylines_ArticleId",
                table: "Bylines",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_PublishedAt",
                table: "Articles",
                column: "PublishedAt");
        }
    }
}
